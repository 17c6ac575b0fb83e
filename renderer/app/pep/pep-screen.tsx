import { useParams, useSearch } from '@tanstack/react-router';
import { useCall } from '../../ui/call/client.ts';
import { Failure } from '../../ui/page/failure.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { PepDocument } from './pep-document.tsx';
import { PepForm } from './pep-form.tsx';

/** One PEP: a form while it is in preparation, a document once it is signed off. */
export const PepScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId' });
  const { section, field } = useSearch({ from: '/peps/$pepId' });
  const pep = useCall('peps.get', { id: pepId });
  const inPreparation = pep.data?.status === 'in-preparation';
  const previous = useCall(
    'peps.previous',
    { id: pepId },
    { enabled: inPreparation && pep.data?.hasPrevious === true },
  );
  if (pep.data === undefined) {
    return pep.error ? (
      <Failure
        what="This PEP could not be opened."
        error={pep.error}
        onRetry={() => void pep.refetch()}
      />
    ) : (
      <Waiting what="Opening the PEP" />
    );
  }
  return inPreparation ? (
    <PepForm
      key={pepId}
      record={pep.data}
      readAt={pep.dataUpdatedAt}
      previous={previous.data ?? null}
      sectionId={section}
      fieldId={field}
    />
  ) : (
    <PepDocument key={pepId} record={pep.data} />
  );
};
