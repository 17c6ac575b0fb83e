import { Button, Group, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { bases, type Rate, type RateInput, rateInput, streams } from '#domain/authority/rates.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall } from '../../ui/call/client.ts';
import { type Problems, problemsOf } from '../../ui/call/problems.ts';
import { removedApart, useRemove } from '../../ui/call/removal.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField, MoneyField } from '../../ui/field/typed-field.tsx';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import styles from '../../ui/page/section.module.css';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { Money } from '../../ui/words/money.tsx';

const columns: Column<Rate>[] = [
  { header: 'Money', width: '18%', cell: (rate) => streams[rate.stream] },
  {
    header: 'Amount',
    width: '12%',
    align: 'right',
    cell: (rate) =>
      rate.amountPence === null ? (
        <span>{rate.basis === 'need' ? 'By need' : 'Not known'}</span>
      ) : (
        <Money pence={rate.amountPence} />
      ),
  },
  { header: 'For', width: '10%', cell: (rate) => bases[rate.basis] },
  {
    header: 'From',
    width: '14%',
    cell: (rate) => formatShortDate(rate.validFrom) || 'no first day',
  },
  { header: 'To', width: '14%', cell: (rate) => formatShortDate(rate.validTo) || 'no last day' },
  { header: 'Source', cell: (rate) => rate.source },
];

const years = [
  { value: '', label: 'No limit' },
  ...Array.from({ length: 17 }, (_, i) => i - 2).map((year) => ({
    value: String(year),
    label: yearGroupLabel(year),
  })),
];

const EditRate = ({
  rate,
  adds,
  onClose,
}: {
  rate: RateInput & { id?: string };
  /** The button that adds a rate. */
  adds: () => HTMLElement | null;
  onClose: () => void;
}) => {
  const { id, ...given } = rate;
  const form = useUnfinished<RateInput>(
    `rate:${id ?? `new-${rate.authorityId ?? 'national'}`}`,
    given,
  );
  const { value, set, field } = form;
  const [problems, setProblems] = useState<Problems>({});
  const save = useSending('rates.save', form, {
    input: () => {
      const found = problemsOf(rateInput, value);
      setProblems(found);
      return Object.keys(found).length > 0 ? null : { id: id ?? null, rate: value };
    },
    done: 'Rate saved. Past terms keep their amounts.',
    onSent: onClose,
  });
  const removing = useRemove('rates.remove');
  const takeAway = async (rateId: string): Promise<void> => {
    const bringBack = await removing.remove({ id: rateId });
    if (!bringBack) return;
    const from = given.validFrom === '' ? '' : ` from ${formatShortDate(given.validFrom)}`;
    onClose();
    removedApart(`${streams[given.stream]}${from}`, bringBack, adds);
  };
  const yearOf = (text: string): number | null => (text === '' ? null : Number(text));
  return (
    <UnfinishedForm
      {...save.frame}
      words="Save"
      onClose={onClose}
      ways={
        id === undefined ? null : (
          <Button variant="subtle" loading={removing.pending} onClick={() => void takeAway(id)}>
            Remove
          </Button>
        )
      }
    >
      <ListField
        label="Which money"
        data-autofocus
        data={optionsOf(streams)}
        {...field('stream')}
      />
      <Group grow align="start">
        <MoneyField
          label="Amount"
          hint="Leave blank if it is not known."
          {...field('amountPence')}
          error={problems.amountPence}
        />
        <ListField
          label="For"
          hint="What the amount is for."
          data={optionsOf(bases)}
          {...field('basis')}
        />
      </Group>
      <Group grow align="start">
        <DateField label="From" {...field('validFrom')} error={problems.validFrom} />
        <DateField label="To" {...field('validTo')} error={problems.validTo} />
      </Group>
      <Group grow align="start">
        <NativeSelect
          label="From year group"
          data={years}
          value={
            value.fromYear === null || value.fromYear === undefined ? '' : String(value.fromYear)
          }
          onChange={(event) => set({ fromYear: yearOf(event.currentTarget.value) })}
        />
        <NativeSelect
          label="To year group"
          data={years}
          value={value.toYear === null || value.toYear === undefined ? '' : String(value.toYear)}
          onChange={(event) => set({ toYear: yearOf(event.currentTarget.value) })}
        />
      </Group>
      <TextField label="Where it is written" {...field('source')} error={problems.source} />
      <DateField
        label="Last looked up"
        value={value.checkedOn ?? ''}
        error={problems.checkedOn}
        onChange={(checkedOn) => set({ checkedOn })}
      />
    </UnfinishedForm>
  );
};

/** The dated rates of one authority, or the national ones: each opens to be changed. */
export const RateList = ({ authorityId, name }: { authorityId: string | null; name: string }) => {
  const rates = useCall('rates.list', {});
  const [open, setOpen] = useState<Rate | 'new' | null>(null);
  const adds = useRef<HTMLButtonElement>(null);
  if (rates.error || !rates.data) return <NotRead of={[rates]} />;
  const own = rates.data.filter((rate) => rate.authorityId === authorityId);
  const close = () => setOpen(null);
  const blank: RateInput = {
    authorityId,
    stream: 'pp-plus',
    basis: authorityId === null ? 'year' : 'term',
    amountPence: null,
    validFrom: '',
    validTo: '',
    fromYear: authorityId === null ? null : 0,
    toYear: authorityId === null ? null : 11,
    source: '',
    checkedOn: '',
  };
  return (
    <>
      {own.length === 0 ? (
        <p className={styles.reason}>No dated rate is written down.</p>
      ) : (
        <DataTable
          caption={`PP+ rates: ${name}`}
          columns={columns}
          rows={own}
          rowKey={(rate) => rate.id}
          onOpen={setOpen}
        />
      )}
      <p>
        <Button ref={adds} variant="default" size="compact-md" onClick={() => setOpen('new')}>
          Add a rate
        </Button>
      </p>
      {open !== null && (
        <Dialog onClose={close} title={`PP+ rate: ${name}`} size="lg">
          <EditRate
            rate={open === 'new' ? blank : open}
            adds={() => adds.current}
            onClose={close}
          />
        </Dialog>
      )}
    </>
  );
};
