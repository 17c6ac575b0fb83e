import { useParams, useSearch } from '@tanstack/react-router';
import { usePrevious } from '../../features/form/beside/use-previous.ts';
import { useCall, whenAsked } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { PepDocument } from './pep-document.tsx';
import { PepForm } from './pep-form.tsx';

/** One PEP: a form while it is in preparation, a document once it is signed off. */
export const PepScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId' });
  const { section, field, all } = useSearch({ from: '/peps/$pepId' });
  const pep = useCall('peps.get', { id: pepId });
  const inPreparation = pep.data?.status === 'in-preparation';
  const previous = usePrevious(pepId, inPreparation ? pep.data : undefined);
  if (pep.data === undefined) {
    return <NotRead of={[pep]} what="Opening the PEP" failed="This PEP could not be opened." />;
  }
  return inPreparation ? (
    <PepForm
      key={pepId}
      record={pep.data}
      askedAt={whenAsked(pep.data)}
      previous={previous}
      sectionId={section}
      fieldId={field}
      all={all}
    />
  ) : (
    <PepDocument key={pepId} record={pep.data} />
  );
};
