// The API for other plugins and scripts, as `app.plugins.plugins.throughline.api` has it. docs/api.md shows it at work.
//
// Nothing rejects: what cannot be done is answered as a refusal. Lines count from 1, paths are from the vault's root, days are
// `2024-06-09` and weeks `2024-W23`. Values are those of docs/cli.md. A note is named by its path, its name or a link.

export interface ThroughlineApi {
  /** The plugin's version. */
  readonly version: string;

  /** The goals, drivers, tasks, questions and promises of the notes around one: the sidebar as data. */
  board(given?: BoardGiven): Promise<Answer<Board>>;
  /** The figures of the last weeks. */
  report(given?: ReportGiven): Promise<Answer<Figures>>;
  /** The figures of a series of meetings, over the last weeks. */
  report(given: GroupReportGiven): Promise<Answer<GroupFigures>>;
  /** Every list item the product sees in a note. */
  outline(given: OutlineGiven): Promise<Answer<Outline>>;
  /** What stands in the way of reviews, meetings, goals and drivers. Reads every note. */
  doctor(): Promise<Answer<Doctor>>;

  /** Plans the weekly review that is due, or that of a week: created if there is none, and what is unfinished carried into it. */
  week(given?: WeekGiven): Promise<Planned<WeekCarry>>;
  /** Plans carrying what is unfinished in one note into another. */
  carry(given: CarryGiven): Promise<Planned<Carry>>;
  /** Plans the next meeting of a series, with the open promises and questions of the last ones. */
  meeting(given?: MeetingGiven): Promise<Planned<MeetingCarry>>;
  /** Plans asking something at the next meeting of a series; until that is made it waits in the note of the series. */
  question(given: QuestionGiven): Promise<Planned<AskedQuestion>>;
  /** Plans making a line of a note a task for the coming week. */
  task(given: TaskGiven): Promise<Planned<MadeTask>>;
  /** Plans taking back what was carried into a review, by the notes alone. */
  takeBack(given: TakeBackGiven): Promise<Planned<TakenBack>>;
  /** Tells what notes are taken for, or plans writing into one what it is. */
  adopt(given?: AdoptGiven): Promise<Planned<Adopted>>;
  /** Plans marking old copies of open items as moved, all but the latest. */
  collapse(given?: CollapseGiven): Promise<Planned<Collapsed>>;
  /** Plans making one note of those of one week. */
  merge(given?: MergeGiven): Promise<Planned<Merged>>;
  /** Plans writing files of Bases for goals, drivers, reviews and meetings. */
  bases(given?: BasesGiven): Promise<Planned<Bases>>;
  /** Plans taking back the last batch of this device, line by line. */
  undo(): Promise<Planned<Undo>>;

  /**
   * Calls back, at most once in a turn, when what `board` and `report` answer may have changed. Gives back how to stop it.
   * The first to listen makes the plugin read the vault, in small steps, once the layout is ready.
   * @throws Error for any other name, and once the plugin is not loaded any more.
   */
  on(event: "changed", listener: () => void): () => void;
}

/** Why something was not done, and what mends it, in the person's language. */
export interface Refused {
  readonly kind: "refused";
  readonly what: string;
  readonly mend: string;
}

export type Answer<T> = { readonly kind: "done"; readonly value: T } | Refused;

/** What would be done. Planning writes nothing. */
export interface Plan<T> {
  readonly kind: "planned";
  readonly value: T;
  /** The unified diff of every note; empty where nothing would be written. */
  readonly diff: string;
  /** Writes exactly what was planned; refuses where the notes have changed since. It can be taken back by `undo`. */
  apply(): Promise<Answer<T>>;
}

export type Planned<T> = Plan<T> | Refused;

export interface BoardGiven {
  /** The note to start from; else the latest review or meeting. */
  readonly note?: string;
  readonly scope?: "linked" | "vault";
  /** How many links away, 1 to 3. */
  readonly depth?: number;
}

export interface ReportGiven {
  /** 1 to 52; 8 unless said. */
  readonly weeks?: number;
}

export interface OutlineGiven {
  readonly note: string;
}

export interface WeekGiven {
  readonly week?: string;
  /** A series of reviews: its folder's name or path, or a `series:` value. */
  readonly series?: string;
}

export interface CarryGiven {
  readonly from: string;
  readonly to: string;
}

export interface MeetingGiven {
  readonly series?: string;
  readonly date?: string;
  /** Who will not be there, with commas between. */
  readonly absent?: string;
}

export interface QuestionGiven {
  /** `Zoe / Prices` says whose it is, unless `person` does. */
  readonly text: string;
  readonly series?: string;
  readonly person?: string;
  /** The note it comes from, which is linked below it. */
  readonly from?: string;
}

export interface TaskGiven {
  readonly note: string;
  readonly line: number;
}

export interface TakeBackGiven {
  readonly note: string;
}

/** Without a note nothing is written. What is not said is what the note is taken for. */
export interface AdoptGiven {
  readonly note?: string;
  readonly kind?: NoteKind;
  /** Of a review. */
  readonly week?: string;
  /** Of a meeting. */
  readonly date?: string;
}

export interface CollapseGiven {
  /** A series of reviews or daily notes; all unless said. */
  readonly series?: string;
}

export interface MergeGiven {
  /** Else the latest week that has several notes. */
  readonly week?: string;
  readonly series?: string;
}

export interface BasesGiven {
  readonly folder?: string;
}

export type NoteKind = "weekly-review" | "mastermind" | "goal" | "driver";

export type StatusKind = "open" | "progress" | "done" | "cancelled" | "moved" | "other";

export interface Item {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** The character in the box; null for a plain bullet. */
  readonly status: string | null;
  readonly statusKind: StatusKind;
}

export interface Board {
  /** The note it starts from. */
  readonly root: string | null;
  readonly goals: readonly Goal[];
  readonly drivers: readonly Driver[];
  readonly tasks: readonly Task[];
  readonly questions: readonly Question[];
  readonly commitments: readonly Commitment[];
  /** Goals that reviews speak of and that are not there. */
  readonly astray: readonly Remark[];
}

export interface Goal {
  readonly title: string;
  readonly path: string;
  readonly owner: string | null;
  readonly status: string | null;
  readonly lastUpdate: string | null;
  readonly staleDays: number | null;
  readonly state: "fresh" | "ageing" | "stale" | "stuck" | "paused" | "closed";
  /** 0 to 1. */
  readonly progress: number | null;
  readonly area: string | null;
  /** How much of its horizon is over, 0 to 1. */
  readonly elapsed: number | null;
  /** Its number is behind its time. */
  readonly behind: boolean;
  readonly remarks: readonly Remark[];
}

export interface Driver {
  readonly title: string;
  readonly path: string;
  readonly owner: string | null;
  readonly status: string | null;
  readonly needs: readonly string[];
  /** Of the backlog, without what was dropped. */
  readonly open: number;
  readonly total: number;
  readonly items: readonly Item[];
  readonly area: string | null;
  readonly lastWorked: string | null;
  /** The day of review that has passed. */
  readonly overdue: string | null;
  readonly remarks: readonly Remark[];
}

/** What in a note is not as it was meant, in a sentence, and where it is mended. */
export interface Remark {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

export interface Task extends Item {
  /** How many reviews it has passed since `since`. */
  readonly times: number;
  readonly since: string | null;
}

export interface Question {
  readonly owner: string | null;
  readonly topic: string;
  readonly path: string;
  readonly line: number;
  readonly state: "open" | "discussed" | "carried" | "parked" | "dropped" | "converted";
  readonly times: number;
  readonly since: string | null;
}

export interface Commitment {
  readonly owner: string | null;
  readonly text: string;
  readonly path: string;
  readonly line: number;
  readonly statusKind: StatusKind;
  /** How many meetings were held since it was made. */
  readonly misses: number;
}

export interface GroupReportGiven {
  /** A series of meetings: its folder's name or path, or a `series:` value. */
  readonly series: string;
  /** How many weeks up to the latest meeting: 8 unless said, 52 at most. */
  readonly weeks?: number;
  /** Also the promises of this person, who asked for it. */
  readonly person?: string;
}

export interface GroupFigures {
  readonly series: string;
  readonly commitments: PromiseFigures;
  readonly questions: {
    readonly open: number;
    /** How many meetings the oldest open one has passed. */
    readonly oldest: number | null;
    /** Discussed in a usual meeting. */
    readonly discussed: number | null;
  };
  readonly people: readonly {
    readonly name: string;
    /** Held meetings that name them, of those since the first that does. */
    readonly attended: number;
    readonly of: number;
    /** How many meetings ago a question of theirs was last discussed, 0 at the latest that was held. */
    readonly waited: number | null;
    readonly commitments?: PromiseFigures;
  }[];
  /** Oldest first; lines count from 1. */
  readonly meetings: readonly {
    readonly date: string;
    readonly note: string;
    readonly line: number;
    readonly held: boolean;
    readonly present: readonly string[];
    readonly discussed: number;
    readonly carried: number;
    readonly open: number;
    readonly kept: number;
    readonly missed: number;
  }[];
}

export interface PromiseFigures {
  readonly kept: number;
  /** Meetings at whose end a promise made earlier was still open. */
  readonly missed: number;
  readonly dropped: number;
  readonly open: number;
  /** Kept of kept and missed, 0 to 1. */
  readonly rate: number | null;
}

export interface Figures {
  readonly series: string | null;
  /** What is done in a usual week. */
  readonly throughput: number | null;
  /** What the latest checklist plans, in usual weeks. */
  readonly overcommit: number | null;
  /** Oldest first. */
  readonly weeks: readonly WeekFigures[];
}

export interface WeekFigures {
  readonly week: string;
  readonly note: string;
  readonly planned: number;
  readonly done: number;
  readonly open: number;
  readonly moved: number;
  readonly cancelled: number;
  /** Done of planned, 0 to 1. */
  readonly rate: number | null;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  readonly carriedIn: number;
  readonly firstPass: number | null;
  /** In weeks. */
  readonly oldest: number | null;
}

export interface Outline {
  readonly kind: "weekly-review" | "mastermind" | "driver" | "goal" | "note";
  readonly week?: string;
  readonly date?: string;
  readonly sections: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly line: number;
    readonly level: number;
  }[];
  readonly items: readonly {
    readonly line: number;
    readonly status: string | null;
    readonly statusKind: StatusKind | null;
    readonly text: string;
    readonly fields: Readonly<Record<string, string | null>>;
    readonly tags: readonly string[];
    readonly blockId: string | null;
    readonly section: string | null;
    /** The parent item's line. */
    readonly parent: number | null;
    readonly task: boolean;
    readonly quote: boolean;
  }[];
}

/** Why an item stays where it is. */
export type Reason =
  | "done"
  | "cancelled"
  | "moved"
  | "not-a-task"
  | "empty"
  | "scheduled"
  | "recurring"
  | "older"
  | "unknown-status"
  | "declined"
  | "already-there"
  | "undecided";

export interface Carried {
  readonly text: string;
  readonly from: string;
  readonly line: number;
  readonly times: number;
  readonly since: string;
}

export interface Left {
  readonly text: string;
  readonly from: string;
  readonly line: number;
  readonly reason: Reason;
  /** For `scheduled`: the day it waits for. */
  readonly until?: string;
}

export interface Carry {
  readonly note: string;
  readonly created: boolean;
  readonly week?: string;
  readonly carried: readonly Carried[];
  readonly left: readonly Left[];
  /** The notes that are written. */
  readonly writes: readonly string[];
}

export interface WeekCarry extends Carry {
  readonly week: string;
  /** The usual name is another year's note, so the year was put into this one's. */
  readonly disambiguated?: true;
  /** Nothing is created because this later review exists. */
  readonly later?: string;
}

export interface MeetingCarry {
  readonly note: string;
  readonly created: boolean;
  readonly date: string;
  readonly carried: readonly (Carried & {
    readonly item: "question" | "commitment";
    /** A promise that was missed twice. */
    readonly asks?: true;
  })[];
  readonly left: readonly (Left & { readonly item: "question" | "commitment" })[];
  readonly writes: readonly string[];
}

export interface Undo {
  /** What the batch was called; null where there is nothing to undo. */
  readonly of: string | null;
  readonly undone: readonly { readonly path: string; readonly lines: readonly number[] }[];
  readonly left: readonly {
    readonly path: string;
    readonly line: number;
    readonly reason: "edited" | "kept" | "gone";
  }[];
  /** Notes that go as a whole. */
  readonly discarded: readonly string[];
}

export interface AskedQuestion {
  readonly note: string;
  readonly line: number;
  /** In the note of the next meeting, or in that of the series until that is made. */
  readonly waits: "meeting" | "series";
  readonly question: { readonly owner: string | null; readonly topic: string };
  /** Nothing where the same question waits there already. */
  readonly writes: readonly string[];
}

export interface MadeTask {
  /** The review that has the task. */
  readonly note: string;
  readonly created: boolean;
  readonly text: string;
  /** False where the review had it already. */
  readonly added: boolean;
  readonly writes: readonly string[];
}

export interface TakenBack {
  readonly note: string;
  readonly taken: readonly { readonly line: number; readonly lines: number; readonly to: string }[];
  /** Copies that were edited since, which stay. */
  readonly left: readonly { readonly line: number; readonly from: string }[];
  readonly writes: readonly string[];
}

export interface Adopted {
  readonly recognised: readonly {
    readonly path: string;
    readonly kind: NoteKind;
    /** A review's week or a meeting's day; a guess where the year is unknown, else empty. */
    readonly when: string;
    /** What makes it one; not there of a note that is written into. */
    readonly by?: "property" | "tag" | "name" | "headings";
    /** Null where it says by itself all there is to say. */
    readonly doubt?: "year" | "when" | "headings" | "name" | null;
  }[];
  readonly writes: readonly string[];
}

export interface Copy {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** What stands for it. */
  readonly live: { readonly path: string; readonly line: number };
}

export interface Collapsed {
  readonly marked: readonly Copy[];
  /** Those only a person can tell, and those for another run. */
  readonly left: readonly (Copy & { readonly reason: "differs" | "repeats" | "closed" | "later" })[];
  readonly writes: readonly string[];
}

export interface Merged {
  /** The note that has all of it; null where no week has two notes. */
  readonly merged: string | null;
  readonly week: string | null;
  /** The notes that go. */
  readonly from: readonly string[];
  /** Links to them that only a person can lead elsewhere. */
  readonly left: readonly { readonly path: string; readonly line: number; readonly target: string }[];
  readonly writes: readonly string[];
}

export interface Bases {
  readonly bases: readonly string[];
  /** Those of them that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly writes: readonly string[];
}

export interface Doctor {
  readonly findings: readonly {
    /** One of those of docs/cli.md; there may be more in later versions. */
    readonly kind: string;
    readonly path: string;
    readonly line: number;
    readonly says: string;
  }[];
}
