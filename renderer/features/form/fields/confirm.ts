import type { FieldId } from '#domain/form/fields/index.ts';
import { call, callKey, errorOf, queryClient, showChange } from '../../../ui/call/client.ts';
import { showFailure } from '../../../ui/call/notices.tsx';

/** Says that answers taken over from the last PEP are still true: of these fields, or of all. */
export const confirmCarried = async (
  pepId: string,
  fieldIds?: readonly FieldId[],
): Promise<void> => {
  try {
    const { changeId } = await call('peps.confirmCarried', {
      id: pepId,
      ...(fieldIds && { fieldIds: [...fieldIds] }),
    });
    await queryClient.invalidateQueries({ queryKey: callKey('peps.get', { id: pepId }) });
    if (fieldIds?.length !== 1 && changeId !== '') showChange('Confirmed.', changeId);
  } catch (thrown) {
    showFailure(errorOf(thrown));
  }
};
