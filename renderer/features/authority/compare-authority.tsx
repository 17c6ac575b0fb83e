import { Button, Checkbox } from '@mantine/core';
import type { WholeAuthority } from '#domain/authority/file.ts';
import { differences, withParts } from '#domain/authority/parts.ts';
import { sectionTitles } from '#domain/form/forms/index.ts';
import { useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Section } from '../../ui/page/section.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import styles from './profile.module.css';

const Said = ({ words }: { words: string }) =>
  words === '' ? <span className="quiet">Nothing</span> : <span>{words}</span>;

const Compared = ({
  id,
  now,
  next,
  from,
  onDone,
}: {
  id: string;
  now: WholeAuthority;
  next: WholeAuthority;
  from: string;
  onDone: () => void;
}) => {
  const found = differences(now, next);
  const headings = sectionTitles();
  const form = useUnfinished<{ left: readonly string[] }>(`compare-authority:${id}`, { left: [] });
  const { left } = form.value;
  const { name } = now.authority;
  const chosen = found.filter(({ path }) => !left.includes(path));
  const replace = useSending('authorities.replace', form, {
    input: () => {
      const paths = new Set(chosen.map(({ path }) => path));
      return { id, whole: withParts(now, next, paths) };
    },
    done: `${name} was changed.`,
    onSent: onDone,
  });
  const leave = (path: string, without: boolean): void => {
    const others = left.filter((one) => one !== path);
    form.set({ left: without ? [...others, path] : others });
  };
  if (found.length === 0) {
    return (
      <>
        <p>Nothing there differs from what is written down for {name}.</p>
        <Button variant="default" onClick={onDone}>
          Back to {name}
        </Button>
      </>
    );
  }
  return (
    <UnfinishedForm
      {...replace.frame}
      words={`Take over the ${chosen.length} chosen`}
      disabled={chosen.length === 0}
      onClose={onDone}
    >
      <table className={styles.compared}>
        <caption className="only-read-aloud">What would change for {name}</caption>
        <thead>
          <tr>
            <th scope="col">Take over</th>
            <th scope="col">Now</th>
            <th scope="col">{from}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((part) => (
            <tr key={part.path}>
              <th scope="row">
                <Checkbox
                  label={part.label}
                  checked={!left.includes(part.path)}
                  onChange={(event) => leave(part.path, !event.currentTarget.checked)}
                />
              </th>
              <td>
                <Said words={part.words(now, headings)} />
              </td>
              <td>
                <Said words={part.words(next, headings)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {replace.error?.field !== undefined && <p role="alert">{replace.error.message}</p>}
    </UnfinishedForm>
  );
};

/** An authority as it is beside what it could say: each difference is chosen, all in one change. */
export const CompareAuthority = ({
  id,
  next,
  from,
  onDone,
}: {
  id: string;
  next: WholeAuthority;
  /** Where it comes from, as the head of its column. */
  from: string;
  onDone: () => void;
}) => {
  const now = useCall('authorities.whole', { id });
  if (now.error || !now.data) return <NotRead of={[now]} />;
  return (
    <Section
      title={`What would change for ${now.data.authority.name}`}
      reason="Take the tick away from what should stay. Nothing is kept until you take it over, and then all of it can be taken back at once."
    >
      <Compared id={id} now={now.data} next={next} from={from} onDone={onDone} />
    </Section>
  );
};
