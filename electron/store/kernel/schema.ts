/**
 * The database's tables as Kysely and the repositories see them. Names are camelCase here and
 * snake_case in the database: rows pass on to the rules in domain/ as they are, and the renaming is
 * done once for each statement (query.ts), so it costs next to nothing.
 */

import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { CarryOver } from '#domain/authority/money-rules.ts';
import type { Basis, Stream } from '#domain/authority/rates.ts';
import type { ListName } from '#domain/cohort/list-view.ts';
import type { ContributionHow, ContributorRole } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { ActionStatus } from '#domain/form/record.ts';
import type { DocumentKind } from '#domain/kernel/document-kind.ts';
import type { PepStatus } from '#domain/kernel/stage.ts';
import type { AwardKind } from '#domain/ppplus/award.ts';
import type { ImpactRating } from '#domain/ppplus/impact.ts';
import type { SpendingCategory, SpendingKind } from '#domain/ppplus/spending.ts';
import type { LineMoney } from '#domain/ppplus/streams.ts';
import type { CareStatus } from '#domain/pupil/care.ts';
import type { Education } from '#domain/pupil/education.ts';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import type { ReminderHow, ReminderRole } from '#domain/reminder/reminder.ts';
import type { PageName } from '#domain/school/school.ts';
import type { TermName } from '#domain/school/terms.ts';

/** ISO date, yyyy-mm-dd. */
type IsoDate = string;
/** ISO instant, UTC. */
type Instant = string;
/** JSON in a TEXT column; the repositories turn it into values and back. */
type Json = string;

/** The academic year is the calendar year in which it starts. */
type InTerm = { academicYear: number; term: TermName };
/** Filled in by the write handle. */
type Stamped = { createdAt: Generated<Instant>; updatedAt: Generated<Instant> };
type Identified = { id: Generated<string> };

/** The school; one row. */
export type SchoolTable = Identified & {
  name: string;
  urn: string | null;
  laestab: string | null;
  phone: string | null;
  dtName: string | null;
  dtEmail: string | null;
  /** By what the head of each page says whose it is. */
  pagesBy: Generated<PageName>;
  recoveryConfirmedAt: Instant | null;
  /** The day from which the school keeps its PEPs here. */
  keptSince: IsoDate | null;
};

/** The authorities that look after the school’s pupils. */
export type AuthorityTable = Identified & {
  name: string;
  laNumber: string | null;
  virtualSchoolName: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  /** Pupil Premium Plus for one pupil and term. */
  ppPlusPence: number | null;
  ppPlusSource: string | null;
  procedureNotes: string | null;
  /** What it asks beyond these columns; null where it has said nothing. */
  profile: Json | null;
  /** The rubric read from a file, in place of a shipped one. */
  rubric: Json | null;
  position: Generated<number>;
  archivedAt: Instant | null;
};

/** By which day an authority wants a term’s PEPs. */
export type AuthorityDeadlineTable = Identified &
  InTerm & {
    authorityId: string;
    deadline: IsoDate;
    /** The year groups whose day it is; null where it is that of all. */
    years: Json | null;
  };

/** The terms as the school has set them. */
export type TermTable = Identified &
  InTerm & {
    startsOn: IsoDate;
    endsOn: IsoDate;
    halfTermStartsOn: IsoDate | null;
    halfTermEndsOn: IsoDate | null;
  };

/** A pupil’s own record. */
export type PupilTable = Identified &
  Stamped & {
    /** Four neutral characters, used in file names in place of a name. */
    code: string;
    legalForename: string;
    legalSurname: string;
    preferredName: string | null;
    formerNames: string | null;
    latinName: string | null;
    /**
     * Words without accents or capitals, one space between them, the surname's first: lists are
     * sorted by it, and a search may begin at any of its words.
     */
    searchKey: string;
    dateOfBirth: IsoDate | null;
    sex: PupilInput['sex'] | null;
    upn: string | null;
    uln: string | null;
    /** From which days on the pupil is taught how many years apart, as JSON. */
    yearsApart: Json | null;
    authorityId: string | null;
    careStartDate: IsoDate | null;
    firstReviewDate: IsoDate | null;
    nextReviewDate: IsoDate | null;
    legalStatus: PupilInput['legalStatus'] | null;
    careStatus: CareStatus;
    careEndedOn: IsoDate | null;
    careEndReason: PupilInput['careEnd']['reason'] | null;
    /** Whether PEPs go on after the 18th birthday, until when, and who said so. */
    goesOn: PupilInput['afterEighteen']['goesOn'] | null;
    goesOnUntil: IsoDate | null;
    goesOnToldBy: string | null;
    goesOnToldOn: IsoDate | null;
    /** Whether the child takes part; null where nothing else has been said. */
    takingPart: PupilInput['takingPart']['said'] | null;
    takingPartWho: string | null;
    takingPartHow: string | null;
    takingPartOn: IsoDate | null;
    changeOfSchool: PupilInput['changeOfSchool'] | null;
    placementType: string | null;
    socialWorker: Json | null;
    carer: Json | null;
    virtualSchoolContact: Json | null;
    iro: Json | null;
    languages: string | null;
    ethnicity: string | null;
    aboutMe: string | null;
    enrolledOn: IsoDate | null;
    leftOn: IsoDate | null;
    /** The times at this school before the present one, as JSON. */
    earlierStays: Json | null;
    /** Whether the child has a school place; null where it has not been said. */
    schoolPlace: Education['place'] | null;
    placeSince: IsoDate | null;
    /** The other school, or after Year 11 the college, university or provider. */
    educatedElsewhere: string | null;
  };

/** The words of the pupils' search keys; kept by the database itself. */
export type PupilWordTable = { word: string; pupilId: string };

/** One revision of one pupil’s PEP for a term. */
export type PepTable = Identified &
  Stamped &
  InTerm & {
    pupilId: string;
    templateId: string;
    templateVersion: number;
    status: PepStatus;
    /** 1 for the first; each amendment is one more. */
    revision: number;
    amendsId: string | null;
    amendReason: string | null;
    startedOn: IsoDate;
    signedOffAt: Instant | null;
    signedOffBy: string | null;
    /** All that the PEP said when it was signed off. */
    frozen: Json | null;
    /** What the teacher says to the quality check. */
    quality: Json | null;
    /** How it was marked in the quality check when it was signed off. */
    marks: Json | null;
    /** What stays out of the meeting's view. */
    hidden: Json | null;
    /** When and why a PEP of an earlier term was given up. */
    notFinishedOn: IsoDate | null;
    notFinishedReason: string | null;
  };

/**
 * What of each PEP is left to do, as counts of questions; follows from its answers, from all that it
 * draws on, and from the day. One in preparation that was reckoned on no day, or on another, is to be
 * reckoned again.
 */
export type PepProgressTable = {
  pepId: string;
  toAnswer: Generated<number>;
  toReadThrough: Generated<number>;
  atMeeting: Generated<number>;
  afterMeeting: Generated<number>;
  reckonedOn: IsoDate | null;
};

/** A step of a PEP's life that its own row does not tell. */
export type PepStepTable = Identified & {
  pepId: string;
  step: 'ready' | 'signed-off' | 'sent' | 'accepted' | 'returned';
  onDate: IsoDate;
  byWhom: string;
  detail: Json;
  createdAt: Generated<Instant>;
};

/** A line of Today that was put off to a day. */
export type PutOffTable = Identified & {
  pupilId: string;
  line: string;
  untilDay: IsoDate;
  reason: string;
  byWhom: string;
  createdAt: Generated<Instant>;
};

/** How a list is looked at; without a name, as it stands now. */
export type ListViewTable = Identified &
  Stamped & {
    list: ListName;
    name: string;
    look: Json;
  };

/** A reminder to one who has to begin a PEP or to give a part of it. */
export type ReminderTable = Identified &
  InTerm & {
    pupilId: string;
    role: ReminderRole;
    how: ReminderHow;
    onDate: IsoDate;
    toWhom: string;
    createdAt: Generated<Instant>;
  };

/** What one role was asked to give to a PEP, and who told it when it came. */
export type ContributionTable = Identified &
  Stamped & {
    pepId: string;
    role: ContributorRole;
    askedOn: IsoDate | null;
    returnBy: IsoDate | null;
    backOn: IsoDate | null;
    toldBy: string | null;
    how: ContributionHow | null;
  };

/** What happened to a pupil between two PEPs. */
export type PupilEventTable = Identified &
  Stamped & {
    pupilId: string;
    kind: 'school-change' | 'suspension' | 'exclusion';
    onDate: IsoDate;
    lastDay: IsoDate | null;
    span: Generated<'days' | 'lunchtimes'>;
    fromNoon: Generated<number>;
    untilNoon: Generated<number>;
    halfDays: number | null;
    daysReason: string | null;
    /** Who told the social worker and who the virtual school, and when, as JSON. */
    told: Json | null;
    governorsOn: IsoDate | null;
    educationFrom: IsoDate | null;
    note: string | null;
    decision: 'forward' | 'leave' | null;
    pepBy: IsoDate | null;
  };

/** What one PEP answers, a row for each field. */
export type PepAnswerTable = Identified & {
  pepId: string;
  fieldId: FieldId;
  answer: Json;
  /** 1 while it stands as the last PEP had it and nobody has confirmed it. */
  carried: Generated<number>;
  /** Whose words it holds, where it was typed in as that person's part. */
  saidBy: ContributorRole | null;
  updatedAt: Generated<Instant>;
};

/** What is known of a pupil's term, whichever PEP asks for it. */
export type TermAnswerTable = Identified &
  InTerm & { pupilId: string; fieldId: FieldId; answer: Json; updatedAt: Generated<Instant> };

/** The targets of a PEP. */
export type TargetTable = Identified &
  Stamped & {
    pepId: string;
    position: number;
    answers: Json;
    /** The target of an earlier PEP that this one carries on. */
    fromId: string | null;
  };

/** What somebody will do by a day. */
export type ActionTable = Identified &
  Stamped & {
    pepId: string;
    pupilId: string;
    targetId: string | null;
    position: number;
    description: string;
    owner: string | null;
    ownerRole: string | null;
    dueDate: IsoDate | null;
    status: ActionStatus;
    note: string | null;
    completedOn: IsoDate | null;
    /** The action of an earlier PEP that this one carries on. */
    fromId: string | null;
  };

/** Money given or asked for, for one pupil and term. */
export type PpAwardTable = Identified &
  InTerm & {
    pupilId: string;
    kind: Generated<AwardKind>;
    stream: Generated<Stream>;
    /** Who pays; null when `payer` says it in words. */
    authorityId: string | null;
    payer: string | null;
    /** Null while it is not known. */
    amountPence: number | null;
    hours: number | null;
    /** Of what the program expects: the day that decided, and the day on which it was written down. */
    decidedOn: IsoDate | null;
    recordedOn: IsoDate | null;
    requestedOn: IsoDate | null;
    heldBackOn: IsoDate | null;
    heldBackReason: string | null;
    confirmedOn: IsoDate | null;
    confirmedBy: string | null;
    confirmedPence: number | null;
    receivedOn: IsoDate | null;
    receivedPence: number | null;
    /** What it said before. */
    corrections: Json | null;
    /** What a changed rate would have given, and was said not to be for this term. */
    declinedPence: number | null;
    passedToId: string | null;
    passedOn: IsoDate | null;
    /** Of an entry: the award that it moves money of. */
    ofId: string | null;
    reference: string | null;
    source: string | null;
  };

/** What is paid, from when to when; without an authority it is a national rate. */
export type PpRateTable = Identified & {
  authorityId: string | null;
  stream: Stream;
  basis: Basis;
  amountPence: number | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  fromYear: number | null;
  toYear: number | null;
  source: string | null;
  checkedOn: IsoDate | null;
};

/** What an authority says of its money; at most one row for each. */
export type PpRuleTable = Identified & {
  authorityId: string;
  spendBy: string;
  carryOver: CarryOver;
  claims: number;
  source: string | null;
  checkedOn: IsoDate | null;
};

/** The ledger: what is planned, ordered, spent or refunded. */
export type PpLineTable = Identified &
  Stamped &
  InTerm & {
    pupilId: string;
    kind: SpendingKind;
    stream: Generated<LineMoney>;
    /** Whose money it is. */
    authorityId: string | null;
    date: IsoDate | null;
    category: SpendingCategory | null;
    description: string;
    supplier: string | null;
    targetId: string | null;
    pepId: string | null;
    /** What a line that names no target should change. */
    expectedEffect: string | null;
    quantity: number | null;
    unitCostPence: number | null;
    timesPerWeek: number | null;
    weeks: number | null;
    amountPence: number;
    /** For an ordered or spent line: the planned line it carries out. */
    plannedLineId: string | null;
    invoiceRef: string | null;
    /** The line that this one puts right. */
    correctsId: string | null;
    /** For a refund: the spending that it takes money off. */
    refundsId: string | null;
    splitId: string | null;
    /** The row of the PEP's tuition that it was made from. */
    tuitionRow: string | null;
    /** Why the line no longer counts. */
    struck: 'corrected' | 'reversed' | null;
    struckReason: string | null;
    impact: ImpactRating | null;
    /** The evidence behind the rating. */
    impactNote: Json | null;
    note: string | null;
  };

/** Lines added up; kept by the database itself. */
export type PpSumTable = InTerm & {
  pupilId: string;
  financialYear: number;
  authorityId: string;
  stream: LineMoney;
  kind: SpendingKind;
  category: string;
  hasTarget: number;
  impact: string;
  lines: number;
  pence: number;
  stillPlanned: number;
  twice: number;
};

/** Kept files, with their content. */
export type AttachmentTable = Identified & {
  pepId: string | null;
  /** For a receipt: the ledger line that it belongs to. */
  lineId: string | null;
  pupilId: string;
  fieldId: string | null;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** What a picture shows, in words. */
  alt: string | null;
  content: Buffer;
  createdAt: Generated<Instant>;
};

/** The register of what has left the program; it only grows. */
export type ExportRegisterTable = Identified & {
  at: Instant;
  who: string;
  kind: DocumentKind;
  pepId: string | null;
  pupilId: string | null;
  /** What the pupil was called when the document left. */
  pupilName: string | null;
  recipient: string | null;
  folder: string;
  fileName: string;
  pages: number | null;
  bytes: number;
  sha256: string;
};

/** Every change of a tracked row, before and after; it only grows. */
export type ChangeLogTable = {
  seq: Generated<number>;
  at: Instant;
  who: string;
  groupId: string;
  tableName: string;
  rowId: string;
  pupilId: string | null;
  before: Json | null;
  after: Json | null;
};

/** What is being typed into an unfinished form, by the form's own key. */
export type DraftTable = { key: string; value: Json; savedAt: Instant; act: Generated<string> };

/** What was done once and cannot be done again, by the key that the window gave it. */
export type ActTable = { key: string; at: Instant };

/** The tables that are written through the write handle, each change with its row in the change log. */
export type TrackedTables = {
  school: SchoolTable;
  authority: AuthorityTable;
  authorityDeadline: AuthorityDeadlineTable;
  term: TermTable;
  pupil: PupilTable;
  pep: PepTable;
  pepAnswer: PepAnswerTable;
  termAnswer: TermAnswerTable;
  pepStep: PepStepTable;
  reminder: ReminderTable;
  putOff: PutOffTable;
  listView: ListViewTable;
  contribution: ContributionTable;
  pupilEvent: PupilEventTable;
  target: TargetTable;
  action: ActionTable;
  ppAward: PpAwardTable;
  ppLine: PpLineTable;
  ppRate: PpRateTable;
  ppRule: PpRuleTable;
  attachment: AttachmentTable;
  exportRegister: ExportRegisterTable;
};

/** All tables, by the names that the code uses. */
export type Tables = TrackedTables & {
  changeLog: ChangeLogTable;
  pupilWord: PupilWordTable;
  pepProgress: PepProgressTable;
  ppSum: PpSumTable;
  draft: DraftTable;
  act: ActTable;
};

export type TrackedTable = keyof TrackedTables;
/** A row as it is read. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
/** A row as it is added: id and time stamps may be left out, and whatever may be null. */
export type NewRow<T extends TrackedTable> = Insertable<TrackedTables[T]>;
/** What is to change in a row. */
export type Change<T extends TrackedTable> = Omit<Updateable<TrackedTables[T]>, 'id'>;
