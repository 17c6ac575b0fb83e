import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { callChannel } from '#electron/channels.ts';
import { shownOrigin } from '#electron/host/address.ts';
import { carryPage, type Program, shownBy } from '#electron/host/page.ts';
import { profileFolder } from '#electron/host/profile.ts';
import { pageToLend } from '../host/lender.ts';
import type { Lender } from '../host/lent.ts';
import { linkTo } from '../host/link.ts';
import type { FromTest, ToTest } from '../host/parent.ts';
import { killTree } from './process-tree.ts';
import {
  type DialogAnswers,
  programArguments,
  programEnvironment,
  type Running,
  type SeenCall,
  type StartOptions,
} from './running.ts';

const host = join(import.meta.dirname, '../host/run.ts');

const nameOf = (channel: string): string => channel.replace(callChannel(''), '');

/** What is said to a program that has ended is heard by nobody. */
const tell = (child: ChildProcess, message: FromTest): void => {
  if (child.connected) child.send(message, () => undefined);
};

/** Notes what the program tells of itself, and answers its file dialogs. */
const hearProgram = (
  child: ChildProcess,
  answers: DialogAnswers,
  shown: string[],
  calls: SeenCall[],
): void => {
  child.on('message', (message: ToTest) => {
    if (message.type === 'shown') shown.push(message.path);
    if (message.type === 'called') calls[message.id - 1] = { name: nameOf(message.channel) };
    if (message.type === 'answered') {
      const { ok, changeId } = message;
      calls[message.id - 1] = {
        name: calls[message.id - 1]?.name ?? '',
        answer: { ok, changeId },
      };
    }
    if (message.type === 'dialog') {
      const path = answers[message.kind].shift() ?? null;
      tell(child, { type: 'dialog', id: message.id, path });
    }
  });
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Lends the program a page of a browser that goes on afterwards. */
const lendPage = (child: ChildProcess, making: Promise<Page>): Promise<Page> =>
  new Promise((done) => {
    const lender = making.then((page): Lender => {
      const shown = shownBy(page);
      const open = (preload: string) => carryPage(page.context(), page, preload, program);
      const goTo = async (url: string): Promise<void> => {
        await shown.goTo(url);
        done(page);
      };
      return { ...shown, open, goTo };
    });
    const ask = linkTo<Program>(
      {
        send: (message) => tell(child, message),
        hear: (listener) => void child.on('message', listener),
      },
      lender,
    );
    const program: Program = {
      invoke: (...values) => ask('invoke', ...values),
      opens: (url) => void ask('opens', url),
      moved: (bounds) => void ask('moved', bounds),
      mayNavigate: (url) => ask('mayNavigate', url),
      serve: (asked) => ask('serve', asked),
      gone: () => void ask('gone'),
      crashed: () => void ask('crashed'),
    };
  });

/** Joins the program's own Chromium by its debugging port. */
const joinBrowser = async (child: ChildProcess, { windowSize }: StartOptions): Promise<Page> => {
  const port = await new Promise<number>((done) => {
    child.on('message', (message: ToTest) => {
      if (message.type === 'window') done(message.debuggingPort);
    });
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((each) => each.url().startsWith(shownOrigin));
  if (page === undefined) throw new Error('The program opened no window.');
  await page.setViewportSize(windowSize);
  return page;
};

/** Starts the program on the double: on a page that is lent, or on a Chromium of its own. */
export const startOnHost = async (options: StartOptions): Promise<Running> => {
  const { lender } = options;
  const child = fork(host, programArguments(options), {
    env: programEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    execArgv: [],
  });
  const answers = structuredClone(options.answers);
  const shown: string[] = [];
  const calls: SeenCall[] = [];
  let output = '';
  const hear = (part: unknown): void => {
    output += String(part);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  hearProgram(child, answers, shown, calls);
  const { pid } = child;
  const lent = lender && pageToLend(lender, options.windowSize);
  /** Waits for the end; a page that was lent is used up by then. */
  const end = async (): Promise<void> => {
    await ended(child);
    await (await lent)?.context().close();
  };
  const kill = async (): Promise<void> => {
    if (pid !== undefined) killTree(pid);
    await end();
  };
  try {
    if (pid === undefined) throw new Error('There is no process.');
    const endsFirst = once(child, 'exit').then(([code]) => {
      throw new Error(`The program ended with code ${code}.`);
    });
    const opening = lent === undefined ? joinBrowser(child, options) : lendPage(child, lent);
    const page = await Promise.race([opening, endsFirst]);
    endsFirst.catch(() => undefined);
    return {
      page,
      pid,
      profileFolder: profileFolder(pid, options.tempFolder),
      kill,
      stop: async () => {
        await page.close();
        await end();
      },
      power: async (event) => tell(child, { type: 'power', event }),
      answerDialog: async (kind, path) => {
        answers[kind].push(path);
      },
      shown: async () => shown,
      calls,
      output: () => output,
    };
  } catch (fault) {
    await kill();
    throw new Error(`The program did not start.\n${output}`, { cause: fault });
  }
};
