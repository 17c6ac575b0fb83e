import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type Authority,
  type AuthorityInput,
  authorityInput,
  deadlineFor,
} from '#domain/authority/authority.ts';
import { shippedFor, withShipped } from '#domain/authority/councils/offer.ts';
import type { WholeAuthority } from '#domain/authority/file.ts';
import { differences } from '#domain/authority/parts.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { type TermKey, termNames } from '#domain/school/terms.ts';
import { call, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { type Problems, problemsOf } from '../../ui/call/problems.ts';
import { removedApart, useRemove } from '../../ui/call/removal.ts';
import laidOut from '../../ui/field/laid-out.module.css';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import section from '../../ui/page/section.module.css';
import { Section } from '../../ui/page/section.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { mayLeave } from '../../ui/save/stay-until-saved.tsx';
import { throwAway, UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { fitsSchema, useAutosave, useUnfit } from '../../ui/save/use-autosave.ts';
import { useSending } from '../../ui/save/use-sending.ts';
import { likeBlank, useUnfinished } from '../../ui/save/use-unfinished.ts';
import { Money } from '../../ui/words/money.tsx';
import { AuthorityFields } from './authority-fields.tsx';
import { CompareAuthority } from './compare-authority.tsx';
import { AuthorityMoney } from './money-rules.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { ShippedChoice } from './shipped-choice.tsx';

/** An authority with nothing written down yet. */
export const blankAuthority: AuthorityInput = {
  name: '',
  laNumber: '',
  virtualSchool: '',
  contact: { name: '', email: '', phone: '' },
  ppPlusPencePerTerm: null,
  ppPlusSource: '',
  procedureNotes: '',
  deadlines: [],
};

/** An authority that is being added. */
type Begun = {
  authority: AuthorityInput;
  /** The file that the fields were filled from; empty when they were not. */
  fileName: string;
  /** What the file says that has no field here. */
  rest: Omit<WholeAuthority, 'authority'>;
};

const nothingBegun: Begun = { authority: blankAuthority, fileName: '', rest: {} };

const begun = likeBlank(nothingBegun).refine(
  ({ authority }) => likeBlank(blankAuthority).safeParse(authority).success,
);

/** This school year's and the next one's terms, by the year of a term. */
export const termsOfTwoYears = (academicYear: number): TermKey[] =>
  [academicYear, academicYear + 1].flatMap((year) =>
    termNames.map((term) => ({ academicYear: year, term })),
  );

const inputOf = ({ id: _id, ...input }: Authority): AuthorityInput => input;

const addingId = 'add-an-authority';

/** Something that an authority is held against, and where it comes from. */
type Against = { id: string; next: WholeAuthority; from: string };

const EditAuthority = ({
  stored,
  onBack,
  onCompare,
}: {
  stored: Authority;
  onBack: () => void;
  onCompare: (against: Against) => void;
}) => {
  const { current } = useTerm();
  const input = useMemo(() => inputOf(stored), [stored]);
  const unfit = useUnfit<AuthorityInput>(`authority:${stored.id}`);
  const draft = useAutosave(
    input,
    (authority) => call('authorities.save', { id: stored.id, authority }),
    { fits: fitsSchema(authorityInput), unfit },
  );
  const leaving = useChange('authorities.exportFile', { done: 'The file is saved.' });
  const removing = useRemove('authorities.remove');
  const read = useChange('authorities.readFile');
  const whole = useCall('authorities.whole', { id: stored.id });
  const shipped = shippedFor(stored);
  const offered = whole.data && shipped ? withShipped(whole.data, shipped) : null;
  const hasMore = whole.data && offered && differences(whole.data, offered).length > 0;
  const compare = async (next: WholeAuthority, from: string): Promise<void> => {
    if (await mayLeave()) onCompare({ id: stored.id, next, from });
  };
  return (
    <>
      <SubtleButton
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={async () => {
          if (await mayLeave()) onBack();
        }}
      >
        All authorities
      </SubtleButton>
      <Section title={stored.name} state={draft.state} unfit={unfit}>
        {offered && hasMore && shipped && (
          <p className={section.buttons}>
            <Button
              variant="default"
              onClick={() => void compare(offered, `What PEP Desk knows of ${shipped.name}`)}
            >
              Take over what PEP Desk knows of {shipped.name}
            </Button>
          </p>
        )}
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
        reason="All that is written on this page, with dated rates, rules for the money and a rubric of its own, for another school or another computer. It holds nothing about pupils."
      >
        <Group gap="sm">
          <Button
            variant="default"
            loading={leaving.pending}
            onClick={async () => {
              if (await mayLeave()) void leaving.run({ id: stored.id });
            }}
          >
            Save {stored.name} as a file
          </Button>
          <Button
            variant="default"
            loading={read.pending}
            onClick={async () => {
              const found = await read.run({});
              if (found) await compare(found.whole, `In ${found.fileName}`);
            }}
          >
            Read from a file
          </Button>
        </Group>
      </Section>
      <Section
        title="Remove"
        reason="Only an authority with no pupils can be removed. It can be taken back."
      >
        <Button
          variant="default"
          loading={removing.pending}
          onClick={async () => {
            const bringBack = await removing.remove({ id: stored.id });
            if (!bringBack) return;
            onBack();
            removedApart(stored.name, bringBack, () => document.getElementById(addingId));
          }}
        >
          Remove {stored.name}
        </Button>
      </Section>
    </>
  );
};

/** "2 dated PP+ rates and a rubric of its own", for what a file brings that this form does not show. */
const alsoBrought = ({ rates = [], rules, rubric }: Omit<WholeAuthority, 'authority'>): string =>
  new Intl.ListFormat('en-GB').format(
    [
      rates.length > 0 && `${rates.length} dated PP+ ${rates.length === 1 ? 'rate' : 'rates'}`,
      rules && 'when PP+ must be spent',
      rubric && 'a rubric of its own',
    ].filter((one) => typeof one === 'string'),
  );

const NewAuthority = ({
  kept,
  onBack,
  onAdded,
  onCompare,
}: {
  kept: readonly Authority[];
  onBack: () => void;
  onAdded: (id: string) => void;
  onCompare: (against: Against) => void;
}) => {
  const { current } = useTerm();
  const form = useUnfinished('new-authority', nothingBegun, begun);
  const { authority: value, fileName, rest } = form.value;
  const [problems, setProblems] = useState<Problems>({});
  /** Begins the fields with something else; what was typed can be brought back. */
  const beginWith = (next: Begun): void => {
    if (form.begun) throwAway(form);
    setProblems({});
    form.set(next);
  };
  const read = useChange('authorities.readFile');
  const fromFile = async (): Promise<void> => {
    const found = await read.run({});
    if (!found) return;
    const { authority, ...others } = found.whole;
    const same = kept.find(({ name }) => name.toLowerCase() === authority.name.toLowerCase());
    if (same) {
      onCompare({ id: same.id, next: found.whole, from: `In ${found.fileName}` });
      return;
    }
    beginWith({ authority, fileName: found.fileName, rest: others });
  };
  const add = useSending('authorities.replace', form, {
    input: () => {
      const found = problemsOf(authorityInput, value);
      setProblems(found);
      if (Object.keys(found).length > 0) return null;
      return { id: null, whole: { ...rest, authority: value } };
    },
    done: 'The authority was added.',
    onSent: (added) => onAdded(added.value.id),
  });
  const refused = add.error?.field ? { [add.error.field]: add.error.message } : {};
  const brought = alsoBrought(rest);
  return (
    <Section title="Add an authority" reason="Only its name is needed now. The rest can follow.">
      <div className={laidOut.line}>
        <ShippedChoice
          label="Begin with"
          hint="Councils that publish what they ask. Look again before relying on it: councils change their pages."
          taken={kept.map(({ name }) => name)}
          onChoose={(shipped) => beginWith({ ...nothingBegun, authority: shipped })}
        />
        <Button variant="default" loading={read.pending} onClick={() => void fromFile()}>
          Read from a file
        </Button>
      </div>
      {fileName !== '' && (
        <p role="status">
          Read from {fileName} and checked; nothing is kept yet.
          {brought === '' ? '' : ` It also brings ${brought}.`}
        </p>
      )}
      <UnfinishedForm {...add.frame} words="Add authority" onClose={onBack}>
        <AuthorityFields
          value={value}
          problems={{ ...refused, ...problems }}
          terms={termsOfTwoYears(current.academicYear)}
          onChange={(authority) => form.set({ authority })}
        />
        <ProfileFields
          value={value}
          problems={problems}
          onChange={(authority) => form.set({ authority })}
        />
      </UnfinishedForm>
    </Section>
  );
};

/** The authorities that look after the school's pupils. */
export const AuthoritiesPage = () => {
  const { current: term } = useTerm();
  const list = useCall('authorities.list', {});
  const [open, setOpen] = useState<string | null>(null);
  const [against, setAgainst] = useState<Against | null>(null);
  if (list.error || !list.data) return <NotRead of={[list]} />;
  const chosen = list.data.find(({ id }) => id === open);
  if (against) {
    return (
      <CompareAuthority
        {...against}
        onDone={() => {
          setOpen(against.id);
          setAgainst(null);
        }}
      />
    );
  }
  if (chosen) {
    return (
      <EditAuthority
        key={chosen.id}
        stored={chosen}
        onBack={() => setOpen(null)}
        onCompare={setAgainst}
      />
    );
  }
  if (open === 'new')
    return (
      <NewAuthority
        kept={list.data}
        onBack={() => setOpen(null)}
        onAdded={setOpen}
        onCompare={setAgainst}
      />
    );
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
        const deadline = deadlineFor(row, term);
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
        <Button
          id={addingId}
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => setOpen('new')}
        >
          Add an authority
        </Button>
      </p>
    </Section>
  );
};
