/** Refuses a change with a sentence of its own; the store shows it as "not allowed". */
const refuse = (name: string, event: string, table: string, condition: string, why: string) => `
  CREATE TRIGGER ${name} BEFORE ${event} ON ${table} WHEN ${condition}
  BEGIN SELECT RAISE(ABORT, '${why}'); END;`;

const signedOff = (pepId: string): string =>
  `(SELECT status FROM pep WHERE id = ${pepId}) = 'signed-off'`;

/** No row of `table` may join, leave or change within a signed-off PEP. */
const sealWithPep = (table: string, also = 'TRUE'): string => {
  const why = `${table} of a signed-off PEP`;
  return (
    refuse(
      `${table}_sealed_insert`,
      'INSERT',
      table,
      `${also} AND ${signedOff('NEW.pep_id')}`,
      why,
    ) +
    refuse(
      `${table}_sealed_update`,
      'UPDATE',
      table,
      `${signedOff('OLD.pep_id')} OR ${signedOff('NEW.pep_id')}`,
      why,
    ) +
    refuse(`${table}_sealed_delete`, 'DELETE', table, signedOff('OLD.pep_id'), why)
  );
};

/** A register only grows. */
const appendOnly = (table: string): string =>
  refuse(`${table}_no_update`, 'UPDATE', table, 'TRUE', `${table} only grows`) +
  refuse(`${table}_no_delete`, 'DELETE', table, 'TRUE', `${table} only grows`);

/** All of a PEP's row that undoing its sign-off leaves as it is. */
const kept = [
  'id',
  'pupil_id',
  'academic_year',
  'term',
  'template_id',
  'template_version',
  'revision',
  'amends_id',
  'amend_reason',
  'started_on',
  'created_at',
  'quality',
  'hidden',
  'not_finished_on',
  'not_finished_reason',
];

const row = (of: 'OLD' | 'NEW'): string => kept.map((column) => `${of}.${column}`).join(', ');

/** The steps that lead up to a sign-off; every other one follows it. */
const upToSignOff = "'ready', 'signed-off'";

/**
 * A signed-off PEP stays sealed, row by row, with one way out: its sign-off as a whole is undone,
 * while it has neither been sent nor answered nor amended. The change says nothing else, and takes
 * the frozen copy away with the signature. Every other row of the PEP opens only after that, since
 * their seals look at the PEP's status.
 */
const undoable = refuse(
  'pep_sealed_update',
  'UPDATE',
  'pep',
  `OLD.status = 'signed-off' AND NOT (
    NEW.status = 'in-preparation'
    AND NEW.signed_off_at IS NULL AND NEW.signed_off_by IS NULL AND NEW.frozen IS NULL
    AND (${row('OLD')}) IS (${row('NEW')})
    AND NOT EXISTS (
      SELECT 1 FROM pep_step
      WHERE pep_id = OLD.id AND step NOT IN (${upToSignOff})
    )
    AND NOT EXISTS (SELECT 1 FROM pep WHERE amends_id = OLD.id)
  )`,
  'a signed-off PEP',
);

/** How a PEP was marked by those who signed it off goes with the signature. */
const withSignature = refuse(
  'pep_marks_with_signature',
  'UPDATE',
  'pep',
  `NEW.marks IS NOT NULL AND NEW.status <> 'signed-off'`,
  'marks without a sign-off',
);

const beforeSignOff = (of: 'OLD' | 'NEW'): string =>
  `${of}.step IN (${upToSignOff}) AND ${signedOff(`${of}.pep_id`)}`;

/** What led to a sign-off stays; what was sent and answered after it is told later. */
const stepSeals = [
  refuse('pep_step_sealed_insert', 'INSERT', 'pep_step', beforeSignOff('NEW'), 'a signed-off PEP'),
  refuse(
    'pep_step_sealed_update',
    'UPDATE',
    'pep_step',
    `(${beforeSignOff('OLD')}) OR (${beforeSignOff('NEW')})`,
    'a signed-off PEP',
  ),
  refuse('pep_step_sealed_delete', 'DELETE', 'pep_step', beforeSignOff('OLD'), 'a signed-off PEP'),
  refuse(
    'pep_step_after_sign_off',
    'INSERT',
    'pep_step',
    `NEW.step NOT IN (${upToSignOff}) AND NOT ${signedOff('NEW.pep_id')}`,
    'a PEP in preparation',
  ),
].join('');

// The services refuse all of this first, with better sentences. These are the last line of defence.
export const seals = [
  undoable,
  withSignature,
  refuse('pep_sealed_delete', 'DELETE', 'pep', `OLD.status = 'signed-off'`, 'a signed-off PEP'),
  sealWithPep('pep_answer'),
  sealWithPep('contribution'),
  stepSeals,
  sealWithPep('target'),
  // Files that answer a field are part of the PEP; others (a letter that came later) may still join.
  sealWithPep('attachment', 'NEW.field_id IS NOT NULL'),
  refuse(
    'action_sealed_insert',
    'INSERT',
    'action',
    signedOff('NEW.pep_id'),
    'action of a signed-off PEP',
  ),
  refuse(
    'action_sealed_delete',
    'DELETE',
    'action',
    signedOff('OLD.pep_id'),
    'action of a signed-off PEP',
  ),
  // What was agreed stays; how it went (status, note, completed_on) is told after sign-off.
  refuse(
    'action_sealed_update',
    'UPDATE OF id, pep_id, pupil_id, target_id, position, description, owner, owner_role, due_date, created_at',
    'action',
    `(${signedOff('OLD.pep_id')} OR ${signedOff('NEW.pep_id')})
      AND (OLD.id, OLD.pep_id, OLD.pupil_id, OLD.target_id, OLD.position, OLD.description, OLD.owner,
        OLD.owner_role, OLD.due_date, OLD.created_at)
      IS NOT (NEW.id, NEW.pep_id, NEW.pupil_id, NEW.target_id, NEW.position, NEW.description, NEW.owner,
        NEW.owner_role, NEW.due_date, NEW.created_at)`,
    'action of a signed-off PEP',
  ),
  appendOnly('export_register'),
  appendOnly('change_log'),
].join('');
