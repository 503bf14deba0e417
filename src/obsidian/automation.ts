// The weekly review by itself: looked for when the vault has come to rest after the start, and whenever a day begins.

import type { Week } from "../calendar/week";
import { dueWeek } from "../calendar/week";
import { planWeek } from "../command/review/plan-week";
import type { Refused } from "../command/refusal";
import { reviewWeek } from "../command/review/week";
import type { WeekReport } from "../command/review/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { decide } from "./automation-rules";
import { undoCarry } from "./carry-acts";
import { onNewDay } from "./clock";
import { createNow, offerCarry } from "./create-review";
import { hintAboutMark } from "./mark-hint";
import { openNote } from "./open-review";
import { sayCarried } from "./outcome";
import type { Patience, Quiet } from "./quiet";
import { quiet, surroundings } from "./quiet";
import type { Session } from "./session";

const PATIENCE: Patience = { stillFor: 10_000, atMost: 120_000 };

/** Begins when the layout is ready. Gives back how to stop it. */
export function startAutomation(session: Session, patience: Patience = PATIENCE): () => void {
  const { workspace } = session.app;
  const stops: (() => void)[] = [];
  let stopped = false;
  let turn = 0;
  let waiting: Quiet | null = null;

  const look = () => {
    const own = ++turn;
    // A wait that began yesterday would end in yesterday's answer.
    waiting?.cancel();
    session.start(async () => {
      const seen = await outlook(session, "quiet", false);
      if (!seen || seen.decision === "nothing" || stopped || own !== turn) return;
      waiting = quiet(surroundings(session.app), patience);
      const vault = await waiting.outcome;
      if (vault !== "cancelled") await run(session, vault);
    });
  };
  workspace.onLayoutReady(() => {
    if (stopped) return;
    const opened = workspace.on("file-open", (file) => {
      if (file) session.start(() => offerOnFirstOpening(session, file.path));
    });
    stops.push(() => workspace.offref(opened), onNewDay(look));
    look();
  });
  return () => {
    stopped = true;
    waiting?.cancel();
    for (const stop of stops.splice(0)) stop();
  };
}

async function run(session: Session, vault: "quiet" | "still-busy"): Promise<void> {
  const seen = await outlook(session, vault, true);
  if (!seen || seen.decision === "nothing") return;
  if (seen.decision === "ask") return ask(session, vault, seen);

  const { automation } = session.device.settings.load();
  const carry = automation === "carry";
  const done = await session.act((desk) => reviewWeek(desk, { carry, automatic: true }), "automation");
  if (!done) return;
  settle(session, seen.due);
  // Somebody was faster since we looked.
  if (!done.value.created) return;
  if (!carry) session.device.unopened.save(done.value.note);
  sayCreated(session, done.value, carry);
}

interface Outlook {
  readonly decision: ReturnType<typeof decide>;
  readonly due: Week;
  /** Where the review of that week is or would be; empty where it was not looked up. */
  readonly note: NotePath;
}

/** What is to be done now. Reviews are looked up, by their week, only where nothing else answers already. */
function outlook(session: Session, vault: "quiet" | "still-busy", lookUp: boolean): Promise<Outlook | null> {
  const { device } = session;
  return session.look(async (desk): Promise<Outlook | Refused> => {
    const { today, settings } = desk;
    const due = dueWeek(today, settings.reviewDay);
    const decided = (reviews: readonly Week[]) =>
      decide({
        today,
        reviewDay: settings.reviewDay,
        set: device.settings.load().automation,
        reviews,
        declined: device.declined.load(),
        lastRun: device.lastRun.load(),
        vault,
      });
    const decision = decided([]);
    if (decision === "nothing" || !lookUp) return { decision, due, note: "" };
    const planned = await planWeek(desk, { carry: false });
    if (planned.kind === "refused") return planned;
    if (planned.kind === "later") return { decision: "nothing", due, note: planned.later.path };
    return { decision: decided(planned.created ? [] : [due]), due, note: planned.note };
  }, "automation");
}

function ask(session: Session, vault: "quiet" | "still-busy", { due, note }: Outlook): void {
  const { notice } = session.words();
  const lines = vault === "still-busy" ? [notice.busy] : [];
  session.say([...lines, notice.askCreate(noteName(note))], {
    create: () => createNow(session, { week: due }),
  });
  settle(session, due);
}

function sayCreated(session: Session, report: WeekReport, carried: boolean): void {
  const words = session.words();
  const name = noteName(report.note);
  const lines = [words.notice.created(name)];
  if (report.disambiguated) lines.push(words.notice.disambiguated(name));
  if (carried) lines.push(sayCarried(report, words));
  const open = () => openNote(session.app, report.note);
  session.say(lines, { open, undo: () => undoCarry(session) }, "stays");
  if (report.carried.length > 0) session.start(() => hintAboutMark(session));
}

/** A review begins by ticking last week's list, so the carry is offered when the new one is opened and not before. */
async function offerOnFirstOpening(session: Session, path: NotePath): Promise<void> {
  const { unopened } = session.device;
  if (unopened.load() !== path) return;
  unopened.save(null);
  await offerCarry(session, path, "automation");
}

/** This week is done with here, over restarts too. */
function settle({ device }: Session, week: Week): void {
  device.lastRun.save(week);
}
