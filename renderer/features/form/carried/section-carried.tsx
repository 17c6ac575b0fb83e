import type { FieldId } from '#domain/form/fields/index.ts';
import asking from '../../../ui/page/asking.module.css';
import { ConfirmButton } from './confirm-button.tsx';

/** Below the last fact that a section took over: one press for all of them, once they were read. */
export const SectionCarried = ({
  fieldIds,
  title,
}: {
  fieldIds: readonly FieldId[];
  /** Of the section, for who hears the buttons without seeing what stands above them. */
  title: string;
}) => (
  <p className={asking.asking}>
    <span>
      {fieldIds.length === 1
        ? 'One answer above is from last term.'
        : `${fieldIds.length} answers above are from last term.`}
    </span>
    <ConfirmButton fieldIds={fieldIds}>
      {fieldIds.length === 1 ? 'It is still true' : 'They are all still true'}
      <span className="only-read-aloud">: {title}</span>
    </ConfirmButton>
  </p>
);
