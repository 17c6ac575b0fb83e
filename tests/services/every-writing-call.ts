import fs from 'node:fs';
import path from 'node:path';
import { lutonProfile } from '#domain/authority/authority.ts';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { withNames } from '#domain/meeting/people.ts';
import { confirmations } from '#domain/review/confirming.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { makePng, rowsOf } from '../fixtures/make-png.ts';
import { says } from '../fixtures/says.ts';
import { passphrase } from '../fixtures/school.ts';
import { spending } from '../fixtures/spending.ts';
import { addPupil, completePep, startPep } from './a-pep.ts';
import { autumn, spring, summer, type TestSchool } from './services.ts';

/** Makes one call as the window does. */
type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** An invented school with two pupils, some PEPs, and a folder for files that are chosen. */
export const inventedSchool = async (services: TestSchool) => {
  const { lutonId, recoveryCode } = services;
  const zoe = (await addPupil(services)).value.id;
  const ade = (await addPupil(services, { legalForename: 'Ade' })).value.id;
  const last = await startPep(services, zoe, summer);
  await services.call('actions.add', {
    pepId: last,
    action: { description: 'Ring the tutor', owner: 'Priya Nair', dueDate: '2026-12-01' },
  });
  await completePep(services, last, '2026-06-12');
  await services.call('peps.signOff', { id: last });
  const now = await startPep(services, zoe);
  const adeLast = await startPep(services, ade, summer);
  const adeNow = await startPep(services, ade);
  const chosen = (name: string, bytes: Buffer | string): void => {
    services.env.openFile = path.join(services.exportsFolder, '..', name);
    fs.writeFileSync(services.env.openFile, bytes);
  };
  services.env.saveFile = path.join(services.exportsFolder, 'saved');
  const picture = makePng({ width: 2, height: 2, rows: rowsOf(2, 2, () => [1, 2, 3]) });
  return { services, lutonId, recoveryCode, zoe, ade, last, now, adeLast, adeNow, chosen, picture };
};

type School = Awaited<ReturnType<typeof inventedSchool>>;

/** Each reading call with what the screens ask it, and whose pupil it is about, if one's. */
export const everyList = (
  { lutonId, zoe, ade, last, now, adeLast, adeNow }: School,
  pictureId: string,
) => {
  const lists: { name: CallName; input: object; of: string | null }[] = [];
  const list = <N extends CallName>(name: N, input: CallInput<N> & object, of = ''): void =>
    void lists.push({ name, input, of: of === '' ? null : of });
  list('app.state', {});
  list('copies.list', {});
  list('school.get', {});
  list('terms.list', {});
  list('terms.current', {});
  list('authorities.list', {});
  list('authorities.whole', { id: lutonId });
  list('rates.list', {});
  list('moneyRules.get', { authorityId: lutonId });
  list('today.get', {});
  list('peps.board', { term: autumn });
  list('views.list', { list: 'pupils' });
  list('peps.byTerm', { term: autumn });
  list('pupils.list', { term: autumn });
  list('pupils.remarks', {
    legalForename: 'Zoë',
    legalSurname: 'Smith',
    preferredName: '',
    dateOfBirth: '2014-02-03',
  });
  list('ppplus.overview', { clock: { by: 'term', ...autumn } });
  list('ppplus.statement', { of: { pupilId: zoe }, clock: { by: 'term', ...autumn } });
  list('actions.list', { statuses: [] });
  list('documents.list', {});
  for (const pupilId of [zoe, ade]) {
    list('pupils.get', { id: pupilId }, pupilId);
    list('pupils.history', { id: pupilId }, pupilId);
    list('pupils.between', { id: pupilId }, pupilId);
    list('peps.forPupil', { pupilId }, pupilId);
    list('ppplus.ledger', { pupilId, term: autumn }, pupilId);
  }
  list('pupils.deadlines', { id: zoe, term: autumn }, zoe);
  list('events.list', { pupilId: zoe }, zoe);
  const suspended = { kind: 'suspension', onDate: '2026-11-10' } as const;
  list('events.reckon', { id: null, pupilId: zoe, event: suspended }, zoe);
  list('events.suspendedDays', { pupilId: zoe }, zoe);
  list('learning.terms', { pupilId: zoe }, zoe);
  list('learning.get', { pupilId: zoe, term: autumn }, zoe);
  const reminded = { pupilId: zoe, term: autumn } as const;
  list('reminders.list', reminded, zoe);
  list('reminders.compose', { ...reminded, role: 'social-worker', naming: 'initials' }, zoe);
  list('peps.get', { id: last }, zoe);
  list('peps.life', { id: adeLast }, ade);
  list('peps.previous', { id: adeNow }, ade);
  list('peps.get', { id: now }, zoe);
  list('peps.previous', { id: now }, zoe);
  list('peps.life', { id: now }, zoe);
  list('quality.get', { pepId: now }, zoe);
  list('meeting.hidden', { pepId: now }, zoe);
  list('voice.pictures', { pepId: now }, zoe);
  list('files.list', { pepId: now }, zoe);
  list('contributions.get', { pepId: now }, zoe);
  list('files.picture', { id: pictureId }, zoe);
  return lists;
};

const line = (pupilId: string, kind: 'planned' | 'ordered' | 'spent') =>
  spending(pupilId, { kind });

const aboutTheSchool = async ({ services, lutonId, now, chosen }: School, ask: Ask) => {
  const school = await services.call('school.get', {});
  await ask('school.save', { ...school, name: 'Renamed School' });
  const terms = suggestedTerms(2026).map((term) =>
    term.term === 'autumn' ? { ...term, startsOn: '2026-09-03' } : term,
  );
  const look = { columns: ['name', 'flags'] };
  const view = { id: null, list: 'pupils', name: 'Mine', look } as const;
  const { value: kept } = await ask('views.save', view);
  await ask('views.remove', { id: kept.id });
  await ask('terms.save', { academicYear: 2026, terms });
  const { value: other } = await ask('authorities.save', {
    id: null,
    authority: { ...lutonProfile, name: 'Elsewhere' },
  });
  const whole = await services.call('authorities.whole', { id: other.id });
  await ask('authorities.replace', {
    id: other.id,
    whole: { ...whole, rules: { carryOver: 'no' } },
  });
  await ask('authorities.remove', { id: other.id });
  await ask('moneyRules.save', { authorityId: lutonId, rules: { spendBy: '07-31' } });
  const { value: rate } = await ask('rates.save', {
    id: null,
    rate: {
      authorityId: lutonId,
      stream: 'pp-plus',
      basis: 'term',
      amountPence: 70_000,
      validFrom: '2026-09-01',
      validTo: '',
    },
  });
  await ask('rates.remove', { id: rate.id });
  chosen(
    'rubric.json',
    JSON.stringify({
      id: 'own',
      authority: 'Luton',
      questions: [{ id: 'q1', text: 'Is the child heard?' }],
      overall: { rule: 'none' },
    }),
  );
  await ask('rubrics.readFile', { pepId: now });
  await ask('quality.say', { pepId: now, subject: 'q1', verdict: 'yes' });
  await ask('rubrics.forget', { pepId: now });
  await ask('authorities.exportFile', { id: lutonId });
};

const aboutPupils = async ({ services, lutonId, zoe, ade }: School, ask: Ask) => {
  await ask('pupils.add', {
    legalForename: 'Mia',
    legalSurname: 'Thompson',
    dateOfBirth: '2014-02-03',
    authorityId: lutonId,
  });
  const { id: _, code: __, leftOn: ___, ...pupil } = await services.call('pupils.get', { id: zoe });
  await ask('pupils.save', { id: zoe, pupil: { ...pupil, preferredName: 'Zo' } });
  await ask('pupils.setLeft', { id: ade, leftOn: '2026-11-20' });
  await ask('pupils.comeBack', { id: ade, on: '2026-11-21' });
  const { value: event } = await ask('events.save', {
    id: null,
    pupilId: zoe,
    event: { kind: 'suspension', onDate: '2026-11-10', halfDays: 1, daysReason: 'Came at noon' },
  });
  await ask('events.remove', { id: event.id });
  await ask('learning.save', {
    pupilId: zoe,
    term: autumn,
    answers: { 'attendance-ytd-percent': says(91) },
  });
  await ask('reminders.note', {
    pupilId: zoe,
    term: autumn,
    role: 'social-worker',
    how: 'phone',
    onDate: '2026-11-20',
  });
  const putOff = { pupilId: zoe, line: 'start 2026 autumn' };
  await ask('today.putOff', { ...putOff, until: '2026-12-01', reason: 'New social worker' });
  await ask('today.takeUp', putOff);
  const [note] = await services.call('reminders.list', { pupilId: zoe, term: autumn });
  await ask('reminders.remove', { id: note?.id ?? '' });
  await ask('reminders.letter', {
    pupilId: zoe,
    term: autumn,
    role: 'social-worker',
    naming: 'initials',
  });
};

const aboutMoney = async ({ zoe, ade, chosen, picture }: School, ask: Ask) => {
  const { grants, authorities } = await ask('ppplus.ledger', { pupilId: zoe, term: autumn });
  await ask('rates.save', {
    id: null,
    rate: {
      ...{ authorityId: grants[0]?.authorityId ?? authorities[0]?.id ?? '', stream: 'pp-plus' },
      ...{ basis: 'term', amountPence: 65_000, validFrom: '2026-09-01', validTo: '' },
    },
  });
  await ask('ppplus.answerRate', { ids: [grants[0]?.id ?? ''], thisTermToo: false });
  const { value: grant } = await ask('ppplus.saveGrant', {
    id: null,
    grant: {
      pupilId: zoe,
      ...autumn,
      kind: 'extra',
      authorityId: null,
      payer: 'A trust',
      amountPence: 5000,
    },
  });
  const came = { id: grant.id, on: '2026-11-02', amountPence: 5000 } as const;
  await ask('ppplus.stepGrant', { ...came, step: 'received' });
  await ask('ppplus.moveGrant', { ...came, kind: 'returned', amountPence: 1000 });
  const { value: elsewhere } = await ask('authorities.save', {
    id: null,
    authority: { name: 'Where she came from' },
  });
  const { value: old } = await ask('ppplus.saveGrant', {
    id: null,
    grant: {
      ...{ pupilId: zoe, ...autumn, kind: 'extra' },
      authorityId: elsewhere.id,
      amountPence: 9,
    },
  });
  await ask('ppplus.passGrant', { id: old.id, on: '2026-11-03', paidBy: 'first' });
  const { value: mistaken } = await ask('ppplus.saveGrant', {
    id: null,
    grant: {
      pupilId: zoe,
      ...autumn,
      kind: 'extra',
      authorityId: null,
      payer: 'B',
      amountPence: 1,
    },
  });
  await ask('ppplus.removeGrant', { id: mistaken.id });
  const { value: plan } = await ask('ppplus.saveLine', { id: null, line: line(zoe, 'planned') });
  await ask('ppplus.removeLine', { id: plan.id });
  const { value: added } = await ask('ppplus.addLines', {
    lines: [line(zoe, 'ordered'), line(ade, 'spent')],
  });
  const ordered = added[0]?.id ?? '';
  await ask('ppplus.payLine', { id: ordered, date: '2026-11-20' });
  await ask('ppplus.refundLine', { id: ordered, date: '2026-11-21', amountPence: 200 });
  await ask('ppplus.saveImpact', {
    id: ordered,
    impact: { rating: 'minimal', after: 'Reads 62 words a minute.' },
  });
  chosen('receipt.png', picture);
  await ask('ppplus.addReceipt', { lineId: ordered });
  const spent = added[1]?.id ?? '';
  const { value: right } = await ask('ppplus.correctLine', {
    id: spent,
    line: { ...line(ade, 'spent'), unitCostPence: 900 },
    reason: 'Misread',
  });
  await ask('ppplus.reverseLine', { id: right.id, reason: 'Twice' });
  await ask('ppplus.splitInvoice', {
    line: line(zoe, 'spent'),
    totalPence: 1001,
    shares: [
      { pupilId: zoe, share: 1 },
      { pupilId: ade, share: 1 },
    ],
  });
  await ask('ppplus.exportStatement', {
    of: { pupilId: zoe },
    clock: { by: 'term', ...autumn },
    as: 'csv',
  });
};

const aboutTheForm = async (school: School, ask: Ask) => {
  const { services, now, chosen, picture } = school;
  await ask('drafts.save', { key: 'pupil:new', value: '{}', act: crypto.randomUUID() });
  const begun = await services.call('peps.get', { id: now });
  for (const fieldIds of confirmations(templateOfRecord(begun), begun.carried)) {
    await ask('peps.confirmCarried', { id: now, fieldIds: [...fieldIds] });
  }
  await ask('peps.saveAnswers', { id: now, answers: { 'how-needs-met': says('Read aloud') } });
  const { value: target } = await ask('targets.add', { pepId: now });
  const { targetFields } = templateOfRecord(await services.call('peps.get', { id: now }));
  const text = targetFields.find(({ type }) => type === 'longText')?.id ?? '';
  await ask('targets.save', { id: target.id, answers: { [text]: says('Reads a book a week') } });
  const action = { description: 'Ask the library', owner: 'Priya Nair', targetId: target.id };
  const { value: first } = await ask('actions.add', { pepId: now, action });
  await ask('actions.save', { id: first.id, action: { ...action, owner: 'Jo Marsh' } });
  await ask('actions.setStatus', { id: first.id, status: 'done', note: 'Asked' });
  await ask('actions.remove', { id: first.id });
  await ask('targets.remove', { id: target.id });
  await ask('meeting.hide', { pepId: now, hidden: ['attendance'] });
  const record = await services.call('peps.get', { id: now });
  const [row] = withNames(record, templateOfRecord(record));
  await ask('meeting.invite', { pepId: now, rowIds: [row?.id ?? ''] });
  await ask('meeting.asked', { pepId: now, rowIds: [row?.id ?? ''], onDate: '2026-11-20' });
  chosen('drawing.png', picture);
  const { value: drawing } = await ask('voice.addPicture', { pepId: now });
  await ask('voice.describePicture', { id: drawing.id, alt: 'A kite' });
  await ask('voice.removePicture', { id: drawing.id });
  const { value: file } = await ask('files.add', { pepId: now });
  await ask('files.saveCopy', { id: file.id });
  await ask('files.remove', { id: file.id });
  await ask('files.keep', { pepId: now, fieldId: 'documents' });
  await ask('files.keepDropped', {
    pepId: now,
    fieldId: 'documents',
    fileName: 'drawing.png',
    base64: picture.toString('base64'),
  });
  const part = { pepId: now, role: 'carer' } as const;
  await ask('contributions.ask', {
    pepId: now,
    roles: ['carer'],
    asked: { askedOn: '2026-11-03', returnBy: '2026-11-10' },
  });
  await ask('contributions.back', {
    ...part,
    back: { backOn: '2026-11-10', toldBy: 'Jo Marsh', how: 'phone' },
  });
  await ask('contributions.forget', part);
  await ask('contributions.forms', {
    pepId: now,
    roles: ['social-worker'],
    returnBy: '2026-12-04',
    naming: 'initials',
  });
};

const aboutItsStages = async ({ services, now, zoe, adeLast }: School, ask: Ask) => {
  await ask('peps.giveUp', { id: adeLast, reason: 'Too late' });
  await ask('peps.takeUp', { id: adeLast });
  const step = <S extends CallInput<'peps.takeStep'>['step']>(taken: S) =>
    ({ id: now, step: taken, onDate: '2026-11-23' }) as const;
  await completePep({ ...services, call: ask }, now);
  const { lines, targets } = await services.call('ppplus.ledger', { pupilId: zoe, term: autumn });
  const spent = lines.find(({ kind }) => kind === 'spent')?.id ?? '';
  await ask('ppplus.linkLine', { id: spent, targetId: targets[0]?.id ?? '' });
  await ask('peps.takeStep', step('ready'));
  await ask('peps.withdrawStep', { id: now, step: 'ready' });
  await ask('peps.signOff', { id: now });
  await ask('peps.undoSignOff', { id: now });
  await ask('peps.signOff', { id: now });
  await ask('documents.exportPep', { pepId: now });
  const sent = { to: 'Luton Virtual School', how: 'portal' } as const;
  await ask('peps.takeStep', { ...step('sent'), detail: sent });
  await ask('peps.takeStep', step('accepted'));
  await ask('peps.changeAnswer', { ...step('returned'), detail: { reason: 'No measure' } });
  const { value: revision } = await ask('peps.amend', { id: now, reason: 'No measure' });
  await ask('peps.discard', { id: revision.id });
  await ask('peps.start', { pupilId: zoe, term: spring });
  await ask('documents.blankForm', { templateId: 'school-age', yearGroup: 8 });
  await ask('documents.pupilForm', { pupilId: zoe });
  await ask('documents.termReport', { term: autumn, naming: 'initials' });
};

const aboutAccess = async ({ recoveryCode, services }: School, ask: Ask) => {
  await ask('recovery.confirm', { code: recoveryCode });
  await ask('recovery.save', { code: recoveryCode });
  const next = 'another four words here';
  await ask('access.changePassphrase', { current: passphrase, passphrase: next });
  await ask('recovery.renew', { passphrase: next });
  services.env.now = '2026-11-23T16:00:00.000Z';
  await ask('backup.create', {});
};

/** Makes every call that writes at least once, as a teacher might in a term. */
export const everyWritingCall = async (school: School, ask: Ask): Promise<void> => {
  for (const about of [
    aboutTheSchool,
    aboutPupils,
    aboutTheForm,
    aboutMoney,
    aboutItsStages,
    aboutAccess,
  ]) {
    await about(school, ask);
  }
};
