// Weekly notes that somebody else makes: once such a note has come to rest and is open here, the carry is offered, or done.

import type { TAbstractFile } from "obsidian";
import { TFile } from "obsidian";
import type { Week } from "../calendar/week";
import { addWeeks, dueWeek, weekOf } from "../calendar/week";
import { wayInto } from "../command/review/carry-into";
import { mayBeReviews } from "../command/reading";
import { reviewWeek } from "../command/review/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { undoCarry } from "./carry-acts";
import { offerCarry } from "./create-review";
import { hintAboutMark } from "./mark-hint";
import { sayCarried } from "./outcome";
import type { Patience, Quiet } from "./quiet";
import { quiet } from "./quiet";
import type { Session } from "./session";
import { aroundNote } from "./settling";

/** Three seconds without a change end every step of Journals and Templater; a question of Templater's may take a while. */
const PATIENCE: Patience = { stillFor: 3000, atMost: 120_000 };

/** A sync brings many files at once; their names are looked at together. In milliseconds. */
const TOGETHER = 500;

/**
 * Begins when the layout is ready: before it, `create` is told of every file there is. A creation is no proof that the note
 * was made on this device, so nothing is done with a note that is not open here; one that is opened later gets the offer.
 */
export function watchTheirNotes(session: Session, patience: Patience = PATIENCE): () => void {
  const { vault, workspace } = session.app;
  const created = new Set<TFile>();
  const settling = new Map<TFile, Quiet>();
  const unopened = new Set<TFile>();
  const stops: (() => void)[] = [];
  let looking = 0;
  let stopped = false;

  const wish = () => session.device.settings.load().theirs;
  const isOpen = (file: TFile) => workspace.getActiveFile() === file;

  const look = () => {
    looking = 0;
    const files = [...created];
    created.clear();
    session.start(async () => {
      const desk = await session.desk();
      const near = new Set(
        mayBeReviews(
          desk,
          files.map(({ path }) => path),
        ),
      );
      for (const file of files) if (near.has(file.path) && !stopped) void settle(file);
    });
  };
  const settle = async (file: TFile) => {
    if (settling.has(file)) return;
    const wait = quiet(aroundNote(session.app, file), patience);
    settling.set(file, wait);
    const outcome = await wait.outcome;
    settling.delete(file);
    if (outcome === "cancelled" || stopped || !isThere(session, file)) return;
    if (!isOpen(file)) unopened.add(file);
    else session.start(() => settled(session, file.path, outcome === "quiet" ? wish() : "offer"));
  };

  const onCreate = (file: TAbstractFile) => {
    if (!(file instanceof TFile) || file.extension !== "md" || wish() === "off") return;
    if (session.made(file.path)) return;
    created.add(file);
    if (looking === 0) looking = window.setTimeout(look, TOGETHER);
  };
  workspace.onLayoutReady(() => {
    if (stopped) return;
    const heard = vault.on("create", onCreate);
    const opened = workspace.on("file-open", (file) => {
      if (file && unopened.delete(file) && wish() !== "off")
        session.start(() => settled(session, file.path, "offer"));
    });
    stops.push(
      () => vault.offref(heard),
      () => workspace.offref(opened),
    );
  });
  return () => {
    stopped = true;
    window.clearTimeout(looking);
    for (const wait of settling.values()) wait.cancel();
    for (const stop of stops.splice(0)) stop();
  };
}

function isThere({ app }: Session, file: TFile): boolean {
  return app.vault.getFileByPath(file.path) === file;
}

/** Offers the carry into a review of this week or one beside it; does it where that is wished and the note is no guess. */
async function settled(session: Session, path: NotePath, wish: "offer" | "carry" | "off"): Promise<void> {
  const way = await session.look((desk) => wayInto(desk, path), "automation");
  if (way?.kind !== "week" || !way.wish.week) return;
  const { week } = way.wish;
  const desk = await session.desk();
  if (!isNear(week, dueWeek(desk.today, desk.settings.reviewDay), weekOf(desk.today))) return;
  if (wish !== "carry") return offerCarry(session, path, "automation");
  const done = await session.act((now) => reviewWeek(now, { ...way.wish, automatic: true }), "automation");
  if (!done) return;
  const { value } = done;
  if (value.carried.length === 0) return offerCarry(session, path, "automation");
  session.say([`${noteName(path)}: ${sayCarried(value, session.words())}`], {
    undo: () => undoCarry(session),
  });
  await hintAboutMark(session);
}

/** A note of long ago that somebody writes up, or one far ahead, has nothing to do with what is open now. */
function isNear(week: Week, due: Week, running: Week): boolean {
  return week >= due && week <= addWeeks(running, 1);
}
