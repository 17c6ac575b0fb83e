import { QueryObserver } from '@tanstack/react-query';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CallInput, type CallName, callNames, calls } from '#domain/contract/calls.ts';
import type { Call } from '#domain/contract/define.ts';
import type { Answer } from '#domain/contract/result.ts';
import { type Noun, nouns } from '#domain/kernel/noun.ts';
import { createActs } from '#electron/services/kernel/acts.ts';
import { toCamel } from '#electron/store/kernel/query.ts';
import { tables } from '#electron/store/kernel/write.ts';
import { callAndShow } from '#renderer/ui/call/call.ts';
import { queryClient } from '#renderer/ui/call/read-again.ts';
import { schoolForAllTests } from './a-school.ts';
import { everyList, everyWritingCall, inventedSchool } from './every-writing-call.ts';

const declared: Readonly<Record<string, Call>> = calls;
const unlocked = callNames.filter((name) => !declared[name]?.evenLocked);

/** The SQL of what is read; null while nobody looks. */
let sql: string[] | null = null;
const { prepare } = Database.prototype;
vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
  this: Database.Database,
  text,
) {
  const statement = prepare.call(this, text);
  const noted = (way: 'all' | 'get') => {
    const run = statement[way];
    return (...given: never): unknown => {
      sql?.push(text);
      return Reflect.apply(run, statement, given);
    };
  };
  Object.assign(statement, { all: noted('all'), get: noted('get') });
  return statement;
});

/** Whose the tables are that the database itself keeps; those of unfinished forms are nobody's. */
const kept: Readonly<Record<string, Noun | null>> = {
  pupilWord: 'pupil',
  pepProgress: 'form',
  ppSum: 'ppplus',
  changeLog: 'history',
  draft: null,
};
const nounsIn = (texts: readonly string[]): Noun[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/\b(?:from|join)\s+"?(\w+)"?/gi)].flatMap(([, name = '']) => {
      const table = toCamel(name);
      if (table.startsWith('json')) return [];
      const noun = Object.hasOwn(kept, table)
        ? kept[table]
        : tables[table as keyof typeof tables].noun;
      return noun ? [noun] : [];
    }),
  );

const services = schoolForAllTests();
let school: Awaited<ReturnType<typeof inventedSchool>>;

beforeAll(async () => {
  school = await inventedSchool(services);
  // What money is expected is written down before rates change: here, before anything is watched.
  const [luton] = await services.call('authorities.list', {});
  const { id = '', ...authority } = luton ?? { name: '' };
  await services.call('authorities.save', { id, authority });
}, 120_000);

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  queryClient.clear();
});

const ask = (name: CallName, input: object): Promise<Answer<unknown>> => {
  // The handler is the one of this very name; the type of all of them cannot say so.
  const handler = services.handlers[name] as (input: unknown) => Promise<Answer<unknown>>;
  return handler(calls[name].input.parse(input));
};

const said = (answer: { data?: unknown; error?: unknown }): string =>
  answer.error ? String(answer.error) : JSON.stringify(answer.data);

test('each call is what it declares, and what it touches is read again, and nothing else', async () => {
  school.chosen('kite.png', school.picture);
  const picture = (await services.call('voice.addPicture', { pepId: school.now })).value.id;
  let read: string[] = [];
  let touched: readonly Noun[] = [];
  const bridge = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (input: object) => {
        const answer = await ask(name, input);
        if (declared[name]?.reads) read.push(`${name} ${JSON.stringify(input)}`);
        else touched = answer.touched ?? [];
        return answer;
      },
    ]),
  );
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', { location: { hash: '#/today' }, pepDesk: bridge });

  const lists = everyList(school, picture).map(({ name, input, of }) => {
    const observer = new QueryObserver(queryClient, {
      queryKey: [name, input],
      // As it was answered: the order of an answer's parts is compared as well.
      structuralSharing: false,
      queryFn: () => callAndShow(name, input as never).then(({ output }) => output as unknown),
    });
    observer.subscribe(() => undefined);
    return { name, input, of, label: `${name} ${JSON.stringify(input)}`, observer };
  });
  type Said = ReadonlyMap<string, string>;
  const shown = (): Said =>
    new Map(lists.map(({ label, observer }) => [label, said(observer.getCurrentResult())]));
  const queried = new Map<CallName, Set<Noun>>();
  /** What the lists say when they are read now. */
  const fresh = async (): Promise<Said> => {
    const all = new Map<string, string>();
    for (const { name, input, label } of lists) {
      sql = [];
      const answer = await ask(name, input);
      queried.set(name, new Set([...(queried.get(name) ?? []), ...nounsIn(sql)]));
      sql = null;
      const error = answer.ok ? null : `CallFailure: ${answer.error.message}`;
      all.set(label, said(answer.ok ? { data: answer.value } : { error }));
    }
    return all;
  };
  const differing = (a: Said, b: Said): string[] =>
    [...a].filter(([label, text]) => b.get(label) !== text).map(([label]) => label);
  const reading = (written: readonly Noun[]): string[] =>
    lists
      .filter(({ name }) => declared[name]?.reads?.some((noun) => written.includes(noun)))
      .map(({ label }) => label);
  await vi.waitUntil(() => queryClient.isFetching() === 0);

  const make = async <N extends CallName>(name: N, input: CallInput<N>) => {
    read = [];
    touched = [];
    const made = await callAndShow(name, input);
    await made.shown;
    return made.output;
  };
  const check = async (after: string): Promise<void> => {
    expect(read.toSorted(), `read again after ${after}`).toEqual(reading(touched).toSorted());
    expect(differing(await fresh(), shown()), `out of date after ${after}`).toEqual([]);
  };

  const done = new Set<CallName>();
  await everyWritingCall(school, async (name, input) => {
    const { reads, undoable, leaves, about } = declared[name] ?? { about: 'nobody' };
    if (reads) return services.call(name, input);
    const again = done.has(name);
    done.add(name);
    const before = shown();
    const output = await make(name, input);
    await check(name);
    expect(touched.includes('documents'), `${name} leaves`).toBe(leaves);
    if (again) return output;
    const changed = differing(before, shown());
    const pupils = [school.zoe, school.ade].filter((id) =>
      changed.includes(`pupils.history ${JSON.stringify({ id })}`),
    );
    if (about === 'nobody') expect(pupils, `${name} is about`).toEqual([]);
    const [, place] = about.split(':');
    if (place !== undefined) {
      const id = place.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), input);
      const whose = lists.filter(
        ({ of, label }) => of !== null && (of === id || before.get(label)?.includes(`"${id}"`)),
      );
      expect(new Set(pupils), `${name} is about`).toEqual(new Set(whose.map(({ of }) => of)));
    }
    if (!undoable) return output;
    const changeId = String(Reflect.get(output as object, 'changeId'));
    await make('changes.undo', { changeId });
    await check(`undoing ${name}`);
    // What has left stays left. What a sign-off settles once stays so too: its own tests hold that.
    if (name === 'peps.signOff') return make(name, input);
    const stays = reading(leaves ? ['documents'] : []);
    const left = differing(before, shown()).filter((label) => !stays.includes(label));
    expect(
      left.filter((label) => !label.startsWith('pupils.history')),
      `after undoing ${name}`,
    ).toEqual([]);
    return make(name, input);
  });
  expect(unlocked.filter((name) => !declared[name]?.reads && !done.has(name))).toEqual([
    'changes.undo',
  ]);
  // The keyring and the backups are no part of the store.
  const says = [...queried.keys()].map((name) => [
    name,
    declared[name]?.reads?.filter((noun) => noun !== 'access').toSorted(),
  ]);
  expect(says).toEqual([...queried].map(([name, found]) => [name, [...found].toSorted()]));
  const open = new Set(lists.map(({ name }) => name));
  expect(callNames.filter((name) => declared[name]?.reads?.length && !open.has(name))).toEqual([]);
}, 480_000);

test('what reads is stopped from writing, also in a transaction of its own', async () => {
  const { once, noted } = createActs();
  const write = () => noted(() => 'written');
  await expect(once({ reads: [] }, undefined, write)).rejects.toThrow('may not write');
  await expect(once({ reads: null }, undefined, write)).resolves.toBe('written');
});

test('a new day touches everything, once', async () => {
  services.env.today = '2026-11-24';
  expect((await ask('terms.current', {})).touched).toEqual(nouns);
  expect((await ask('terms.current', {})).touched).toEqual([]);
});

test('nothing but what opens the records is done while nobody is signed in', async () => {
  await services.call('access.lock', {});
  const codes = await Promise.all(
    unlocked.map(async (name) => {
      const handler = services.handlers[name] as (input: unknown) => Promise<Answer<unknown>>;
      const answer = await handler({});
      return answer.ok ? name : answer.error.code;
    }),
  );
  expect(new Set(codes)).toEqual(new Set(['locked']));
});
