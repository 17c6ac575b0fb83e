import { signOffIn } from '#electron/store/history/changes.ts';
import { changeInWords } from './history/change-words.ts';
import type { Context, Plain } from './kernel/context.ts';
import { schoolOf } from './kernel/records.ts';
import { unwrap } from './kernel/unwrap.ts';
import { tellKeyring } from './school/tell-keyring.ts';
import {
  refuseOtherSignOff,
  refuseUnlessAsSigned,
  undoSignOff,
} from './stages/undoing-sign-off.ts';

/** Taking a change back. */
export const undoServices = (context: Context): Plain<'changes.undo'> => {
  const { env, session } = context;

  return {
    'changes.undo': ({ changeId }) => {
      const { store, person } = session.need();
      const today = env.today();
      const what = store.read((read) => changeInWords(read, changeId));
      const signOff = store.read((read) => signOffIn(read, changeId));
      if (signOff?.kind === 'taken') {
        context.write((write) => {
          refuseOtherSignOff(write, signOff);
          undoSignOff(write, signOff.pepId, { evenWithPdf: false }, today);
        });
        return { what };
      }
      const before = context.read(schoolOf);
      unwrap(
        store.undo(changeId, person.name, (write) => {
          if (signOff?.kind === 'undone') {
            refuseUnlessAsSigned(write, signOff.pepId, changeId, today);
          }
          context.settle(write);
        }),
      );
      const after = context.read(schoolOf);
      if (after.name !== before.name || after.designatedTeacher !== before.designatedTeacher) {
        tellKeyring(context, after);
      }
      return { what };
    },
  };
};
