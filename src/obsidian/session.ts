// What lives from the plugin's loading to its unloading, and the one way every command runs an act.

import type { App, Plugin } from "obsidian";
import type { Desk } from "../command/desk";
import type { Refusal, Refused } from "../command/refusal";
import { refused } from "../command/refusal";
import { asSentence, sayRefused, wordsOf } from "../command/say";
import { stateWeek } from "../command/review/year";
import type { Words } from "../locale/en";
import type { NotePath } from "../notebook/notebook";
import { askWeek } from "./ask-week";
import type { Device } from "./device";
import { device } from "./device";
import { layDesk, shownLanguage } from "./lay-desk";
import { notices } from "./notices";
import { remembered } from "./remembered";
import type { Kept, SettingsStore } from "./settings-store";
import { settingsStore } from "./settings-store";
import { inTurn } from "./turns-of-acts";
import { vaultNotebook } from "./vault-notebook";

type Work<T> = (desk: Desk) => Promise<T | Refused>;

/** Who started an act. */
export type Starter = "person" | "automation";

/** What a notice offers, by the word on the button; an offer that is false is none. An undo goes with the next act. */
export type Offers = Readonly<
  Partial<
    Record<"open" | "create" | "carry" | "choose" | "merge" | "tick" | "undo", false | (() => Promise<void>)>
  >
>;

export interface Session {
  readonly app: App;
  readonly device: Device;
  readonly settings: SettingsStore;
  /** In the language of the settings, else the app's. */
  words(): Words;
  /**
   * Runs what writes: one act after the other, each at a desk laid for it. Null where it was refused, which has then been
   * said; or where a person was asked of which year a review is, and left. Automation asks nothing.
   */
  act<T extends object>(work: Work<T>, by?: Starter): Promise<Exclude<T, Refused> | null>;
  /** The same for what only reads; undo buttons stay. */
  look<T extends object>(work: Work<T>, by?: Starter): Promise<Exclude<T, Refused> | null>;
  /**
   * Runs an act for who answers for itself: a refusal is given back and not said, nobody is asked. Null once the session has
   * ended. What `writes` waits for its turn as above.
   */
  answer<T extends object>(work: Work<T>, writes: boolean): Promise<T | Refused | null>;
  /** Says in a notice what was done, with what one may want next. */
  say(lines: readonly string[], offers?: Offers, stays?: "stays"): void;
  /** The desk as it is or was a moment ago, for what is only shown: laying one reads files of other plugins. */
  desk(): Promise<Desk>;
  /** Says a refusal in one sentence, and offers what mends it where the plugin can. */
  refuse(refused: Refused): void;
  /** From now on refusals offer these. */
  offerMends(mends: (refusal: Refusal) => Offers): void;
  /** Starts something that nobody waits for; an error in it is a bug, and is said. */
  start(work: () => Promise<void>): void;
  /** Whether a note was made by an act of this session. */
  made(path: NotePath): boolean;
  /** Runs when the session ends, unless it is called off before; gives back how. */
  whenEnded(run: () => void): () => void;
  end(): void;
}

/** How old a desk may be that is only shown, in milliseconds: less than a person needs to change something elsewhere. */
const MOMENT = 1000;

export async function openSession(plugin: Plugin): Promise<Session> {
  const { app } = plugin;
  const settings = settingsStore(plugin);
  await settings.reload();
  const own = device(app);
  const made = new Set<NotePath>();
  const notebook = vaultNotebook(app, { creates: (path) => made.add(path) });
  const shown = notices();
  const endings = new Set<() => void>();
  let ended = false;
  let mends: (refusal: Refusal) => Offers = () => ({});

  const whenEnded = (run: () => void) => {
    endings.add(run);
    return () => void endings.delete(run);
  };
  const words = () => wordsOf(shownLanguage(settings.current()));
  const start = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      console.error("Throughline:", error);
      say([words().notice.bug(error instanceof Error ? error.message : String(error))]);
    });
  };
  const say: Session["say"] = (lines, offers = {}, stays) => {
    if (ended) return;
    const { notice } = words();
    const buttons = (Object.keys(offers) as (keyof Offers)[]).flatMap((name) => {
      const run = offers[name];
      return run ? { text: notice[name], press: () => start(run), undoes: name === "undo" } : [];
    });
    shown.show(lines, buttons, stays);
  };
  const refuse = (outcome: Refused) =>
    say([asSentence(sayRefused(outcome, words()))], mends(outcome.refusal));
  const freshDesk = () => layDesk({ app, notebook, device: own, settings: settings.current() });
  const shownDesk = remembered(freshDesk, MOMENT);
  settings.onChange(shownDesk.forget);
  const once = async <T>(work: Work<T>): Promise<T | Refused | null> => {
    if (ended) return null;
    // A sync may have told of the file while it was still writing it.
    if (!settings.readable()) await settings.reload();
    if (!settings.readable()) return refused({ kind: "unreadable" });
    return work(await freshDesk());
  };
  const next = <T>(work: Work<T>): Promise<T | Refused | null> =>
    inTurn(app, () => {
      shown.hideUndo();
      return once(work);
    });
  /** Until it is done or refused: a year that is unknown is asked for, written, and everything run again. */
  const settle = async <T extends object>(run: () => Promise<T | Refused | null>, by: Starter) => {
    for (;;) {
      const outcome = await run();
      if (!outcome || !isRefused(outcome)) return outcome as Exclude<T, Refused> | null;
      const { refusal } = outcome;
      if (by !== "person" || refusal.kind !== "no-year") {
        refuse(outcome);
        return null;
      }
      const week = await askWeek(app, refusal, words(), whenEnded);
      const stated = week && (await next((desk) => stateWeek(desk, refusal.path, week)));
      if (stated?.kind === "refused") refuse(stated);
      if (stated?.kind !== "done") return null;
    }
  };

  return {
    app,
    device: own,
    settings,
    words,
    desk: shownDesk.get,
    act: (work, by = "person") => settle(() => next(work), by),
    look: (work, by = "person") => settle(() => once(work), by),
    answer: (work, writes) => (writes ? next(work) : once(work)),
    refuse,
    offerMends: (offered) => {
      mends = offered;
    },
    start,
    say,
    made: (path) => made.has(path),
    whenEnded,
    end: () => {
      ended = true;
      for (const run of [...endings]) run();
      shown.hideAll();
    },
  };
}

/** Says why a setting could not be kept; one that is none of its key's was told where it was typed. */
export function refuseUnkept(session: Session, kept: Kept): void {
  if (kept.kind === "done" || kept.kind === "unfit") return;
  session.refuse(
    refused(kept.kind === "unreadable" ? kept : { kind: "note-trouble", path: "data.json", trouble: kept }),
  );
}

function isRefused(outcome: object): outcome is Refused {
  return "kind" in outcome && outcome.kind === "refused";
}
