import { Button } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatShortDate } from '#domain/calendar/plain-date.ts';
import { compareTerms, type TermKey, termNames } from '#domain/calendar/terms.ts';
import { type Authority, type AuthorityInput, authorityInput } from '#domain/school/authority.ts';
import { call, useCall, useChange, useTerm } from '../../ui/client.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Money } from '../../ui/money.tsx';
import { type Problems, problemsOf } from '../../ui/problems.ts';
import { mayLeave } from '../../ui/stay-until-saved.tsx';
import { TypedForm } from '../../ui/typed-form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { AuthorityFields } from './authority-fields.tsx';
import { AuthorityMoney } from './money-rules.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { ShippedChoice } from './shipped-choice.tsx';

const blank: AuthorityInput = {
  name: '',
  laNumber: '',
  virtualSchool: '',
  contact: { name: '', email: '', phone: '' },
  ppPlusPencePerTerm: null,
  ppPlusSource: '',
  procedureNotes: '',
  deadlines: [],
};

/** This school year's and the next one's terms, by the year of a term. */
export const termsOfTwoYears = (academicYear: number): TermKey[] =>
  [academicYear, academicYear + 1].flatMap((year) =>
    termNames.map((term) => ({ academicYear: year, term })),
  );

const inputOf = ({ id: _id, ...input }: Authority): AuthorityInput => input;

const EditAuthority = ({ stored, onBack }: { stored: Authority; onBack: () => void }) => {
  const { current } = useTerm();
  const input = useMemo(() => inputOf(stored), [stored]);
  const draft = useDraft(input, authorityInput, (authority) =>
    call('authorities.save', { id: stored.id, authority }),
  );
  const leaving = useChange('authorities.exportFile', { done: 'The file is saved.' });
  const remove = useChange('authorities.remove', { done: `${stored.name} was removed.` });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={async () => {
          if (await mayLeave()) onBack();
        }}
      >
        All authorities
      </Button>
      <Section title={stored.name} state={draft.state}>
        <AuthorityFields
          value={draft.value}
          problems={draft.problems}
          terms={termsOfTwoYears(current.academicYear)}
          onChange={draft.set}
          onLeave={draft.flush}
        />
        <ProfileFields
          value={draft.value}
          problems={draft.problems}
          onChange={draft.set}
          onLeave={draft.flush}
        />
      </Section>
      <AuthorityMoney authorityId={stored.id} name={stored.name} />
      <Section
        title="As a file"
        reason="What is written here, for another school or another computer. It holds nothing about pupils."
      >
        <Button
          variant="default"
          loading={leaving.pending}
          onClick={() => void leaving.run({ id: stored.id })}
        >
          Save {stored.name} as a file
        </Button>
      </Section>
      <Section
        title="Remove"
        reason="Only an authority with no pupils can be removed. It can be taken back."
      >
        <Button
          variant="default"
          loading={remove.pending}
          onClick={async () => {
            if (await remove.run({ id: stored.id })) onBack();
          }}
        >
          Remove {stored.name}
        </Button>
      </Section>
    </>
  );
};

const NewAuthority = ({
  kept,
  onBack,
  onAdded,
}: {
  kept: readonly Authority[];
  onBack: () => void;
  onAdded: (id: string) => void;
}) => {
  const { current } = useTerm();
  const [value, setValue] = useState(blank);
  const [problems, setProblems] = useState<Problems>({});
  /** The file that the fields were filled from; empty when they were not. */
  const [fileName, setFileName] = useState('');
  const read = useChange('authorities.readFile');
  const same = (other: Authority) => other.name.toLowerCase() === value.name.trim().toLowerCase();
  const replaced = fileName === '' ? undefined : kept.find(same);
  const fromFile = async (): Promise<void> => {
    const found = await read.run({});
    if (!found) return;
    setFileName(found.fileName);
    setProblems({});
    setValue(found.authority);
  };
  const add = useChange('authorities.save', { done: 'The authority was added.' });
  const submit = async (): Promise<void> => {
    const found = problemsOf(authorityInput, value);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const added = await add.run({ id: replaced?.id ?? null, authority: value });
    if (added) onAdded(added.value.id);
  };
  return (
    <Section title="Add an authority" reason="Only its name is needed now. The rest can follow.">
      <div className={styles.begin}>
        <ShippedChoice
          label="Begin with"
          hint="Councils that publish what they ask, as read for this version."
          taken={kept.map(({ name }) => name)}
          onChoose={(shipped) => {
            setFileName('');
            setProblems({});
            setValue(shipped);
          }}
        />
        <Button variant="default" loading={read.pending} onClick={() => void fromFile()}>
          Read from a file
        </Button>
      </div>
      {fileName !== '' && (
        <p role="status">
          Read from {fileName} and checked; nothing is kept yet.
          {replaced ? ` Adding it replaces what is written down for ${replaced.name}.` : ''}
        </p>
      )}
      <TypedForm onSubmit={() => void submit()}>
        <AuthorityFields
          value={value}
          problems={problems}
          terms={termsOfTwoYears(current.academicYear)}
          onChange={setValue}
        />
        <ProfileFields value={value} problems={problems} onChange={setValue} />
        <p className={styles.buttons}>
          <Button type="submit" loading={add.pending}>
            {replaced ? `Replace ${replaced.name}` : 'Add authority'}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Cancel
          </Button>
        </p>
      </TypedForm>
    </Section>
  );
};

/** The authorities that look after the school's pupils. */
export const AuthoritiesPage = () => {
  const { term } = useTerm();
  const list = useCall('authorities.list', {});
  const [open, setOpen] = useState<string | null>(null);
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const chosen = list.data.find(({ id }) => id === open);
  if (chosen) {
    return <EditAuthority key={chosen.id} stored={chosen} onBack={() => setOpen(null)} />;
  }
  if (open === 'new')
    return <NewAuthority kept={list.data} onBack={() => setOpen(null)} onAdded={setOpen} />;
  const columns: Column<Authority>[] = [
    {
      header: 'Authority',
      cell: (row) => (
        <Button variant="transparent" size="compact-sm" p={0} onClick={() => setOpen(row.id)}>
          {row.name}
        </Button>
      ),
    },
    { header: 'Virtual school', cell: (row) => row.virtualSchool },
    {
      header: 'PP+ each term',
      align: 'right',
      cell: (row) => <Money pence={row.ppPlusPencePerTerm} />,
    },
    {
      header: 'PEPs wanted by',
      cell: (row) => {
        const deadline = row.deadlines.find((other) => compareTerms(other, term) === 0)?.deadline;
        return deadline ? formatShortDate(deadline) : 'No deadline written down';
      },
    },
  ];
  return (
    <Section
      title="Authorities"
      reason="The council that looks after a pupil sets the deadlines, the PP+ and the paperwork, wherever the pupil goes to school."
    >
      <DataTable
        caption="Authorities"
        columns={columns}
        rows={list.data}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpen(row.id)}
      />
      <p>
        <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => setOpen('new')}>
          Add an authority
        </Button>
      </p>
    </Section>
  );
};
