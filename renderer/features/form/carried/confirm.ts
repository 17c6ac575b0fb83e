import type { FieldId } from '#domain/form/fields/index.ts';
import { callAndShow } from '../../../ui/call/call.ts';
import { errorOf, showChange } from '../../../ui/call/client.ts';
import { showFailure } from '../../../ui/call/notices.tsx';

/** Says that answers taken over from the last PEP are still true; what cannot be is said. */
export const confirmCarried = async (
  pepId: string,
  fieldIds: readonly FieldId[],
): Promise<void> => {
  try {
    const { output, shown } = await callAndShow('peps.confirmCarried', {
      id: pepId,
      fieldIds: [...fieldIds],
    });
    await shown;
    const { changeId } = output;
    if (fieldIds.length !== 1 && changeId !== '') showChange('Confirmed.', changeId);
  } catch (thrown) {
    showFailure(errorOf(thrown));
  }
};
