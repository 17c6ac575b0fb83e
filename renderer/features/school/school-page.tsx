import { type School, school as schoolSchema } from '#domain/school/school.ts';
import { call, useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Section } from '../../ui/page/section.tsx';
import { fitsSchema, useAutosave, useUnfit } from '../../ui/save/use-autosave.ts';
import { SchoolFields } from './school-fields.tsx';

const SchoolForm = ({ stored }: { stored: School }) => {
  const unfit = useUnfit<School>('school');
  const draft = useAutosave(stored, (value) => call('school.save', value), {
    fits: fitsSchema(schoolSchema),
    unfit,
  });
  return (
    <Section
      title="School"
      reason="Printed on every PEP from now on. PEPs that are signed off stay as they were."
      state={draft.state}
      unfit={unfit}
    >
      <SchoolFields
        value={draft.value}
        problems={draft.problems}
        onChange={draft.set}
        onLeave={draft.flush}
      />
    </Section>
  );
};

/** The school and its designated teacher. */
export const SchoolPage = () => {
  const school = useCall('school.get', {});
  if (school.error || !school.data) return <NotRead of={[school]} />;
  return <SchoolForm stored={school.data} />;
};
