import { useParams, useSearch } from '@tanstack/react-router';
import { useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
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
    return <NotRead of={[pep]} what="Opening the PEP" failed="This PEP could not be opened." />;
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
