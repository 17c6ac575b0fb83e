import { Group } from '@mantine/core';
import type { Stream } from '#domain/authority/rates.ts';
import { expectedEffectLabel } from '#domain/ppplus/spending.ts';
import { lineMoney } from '#domain/ppplus/streams.ts';
import { boundTo } from '../../../ui/field/field.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import styles from '../ppplus.module.css';
import type { LineDraft } from './line-draft.ts';

type Props = {
  draft: LineDraft;
  set: (change: Partial<LineDraft>) => void;
  /** Called when a field is left. */
  onLeave?: () => void;
  /** "line 3" or "new line": which line it belongs to, for screen readers. */
  which: string;
  /** The line's place in the table. */
  row: number;
  /** What the pupil brings this term. */
  brings: readonly Stream[];
  /** What pays the line is said elsewhere. */
  fixed?: boolean;
};

/** What stands beside the cells of a line: what pays it, what it should change where it names no target, a note. */
export const LineMore = ({ draft, set, onLeave, which, row, brings, fixed = false }: Props) => {
  const field = boundTo(draft, set);
  return (
    <Group gap="sm" align="end" className={styles.more ?? ''}>
      <ListField
        label="Paid from"
        aria-label={`Paid from, ${which}`}
        data-row={row}
        data-column="stream"
        data={optionsOf(lineMoney)}
        value={draft.stream || (brings[0] ?? 'other')}
        onChange={(stream) => set({ stream })}
        onBlur={onLeave}
        disabled={fixed}
      />
      {draft.targetId === '' && (
        <TextField
          className={styles.source ?? ''}
          label={expectedEffectLabel}
          aria-label={`${expectedEffectLabel}, ${which}`}
          data-row={row}
          data-column="expectedEffect"
          autoComplete="off"
          {...field('expectedEffect')}
          onBlur={onLeave}
        />
      )}
      <TextField
        className={styles.source ?? ''}
        label="Note"
        aria-label={`Note, ${which}`}
        data-row={row}
        data-column="note"
        autoComplete="off"
        {...field('note')}
        onBlur={onLeave}
      />
    </Group>
  );
};
