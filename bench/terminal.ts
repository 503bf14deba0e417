// The terminal program's `week` and `meeting` over ten thousand files, against listing and reading all of them in the product's own way.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layDesk } from "../cli/desk";
import { vaultState } from "../cli/state";
import { parseDay } from "../src/calendar/day";
import { ACTS } from "../src/command/table";
import { median, timed } from "./clock";
import { readAll, write } from "./folder";
import { benchNote } from "./index-vault";
import type { Row, Section } from "./table";
import { vault } from "./vault";

const NOTES = 10_000;
const BYTES = 4000;
const RUNS = 9;
/** The Sunday on which the review after the last one is due. */
const TODAY = "2025-01-05";

export const terminal: Section = {
  name: "terminal",
  what: `throughline week and meeting over ${NOTES} notes of ${BYTES / 1000} KB with two years of reviews and of meetings named without a year`,
  rows,
};

/** Ten thousand notes as people name them, a third of them daily ones, and year-less reviews of 2023 and 2024; paths and texts. */
function tenThousand(): ReadonlyMap<string, string> {
  const texts = vault(NOTES, BYTES).map((text) => text.replace(/^type: weekly\nweek: .*$/m, "type: note"));
  const text = (i: number) => texts[i] ?? "";
  const notes = new Map<string, string>();
  for (const year of [2023, 2024])
    for (let week = 1; week <= 52; week++) {
      const name = `Weekly/${year}/W${String(week).padStart(2, "0")} Weekly.md`;
      notes.set(name, dated(text(notes.size), year, week));
    }
  for (let nth = 0; nth < 52; nth++) {
    const date = dayOf(2023, 14 * nth);
    const [path, meeting] = benchNote("meeting", nth, text(nth));
    const folder = path.slice(0, path.indexOf("/"));
    const name = `${date.slice(8)}.${date.slice(5, 7)}`;
    notes.set(`${folder}/${date.slice(0, 4)}/${name}.md`, meeting.replace(/^# .*$/m, `# ${name}`));
  }
  for (let day = 0; notes.size < NOTES / 3; day++) {
    const date = dayOf(2016, day);
    notes.set(`Daily/${date.slice(0, 4)}/${date}.md`, text(notes.size));
  }
  const names = [
    "Встреча с Диной",
    "Project plan",
    "Идея про школу",
    "Book notes",
    "Version 2 draft",
    "Q3 бюджет",
  ];
  for (let i = 0; notes.size < NOTES; i++) {
    const name = `${names[i % names.length] ?? ""} ${i % 4 === 0 ? "" : i}`.trim();
    notes.set(
      `Folder ${i % 50}/Папка ${Math.floor(i / 50) % 10}/${name}${i % 4 === 0 ? ` (${i})` : ""}.md`,
      text(notes.size),
    );
  }
  return notes;
}

/** A review's text with its own week's days instead of those that all generated notes share. */
function dated(text: string, year: number, week: number): string {
  const day = (after: number) => dayOf(year, 7 * (week - 1) + after);
  return text
    .replace(/2024-0[56]-(\d\d)/g, (_, date: string) => day(Number(date) % 7))
    .replaceAll("2024-W21", `${year}-W${String(Math.max(1, week - 1)).padStart(2, "0")}`)
    .replaceAll("W21 Weekly", `W${String(Math.max(1, week - 1)).padStart(2, "0")} Weekly`);
}

/** The day so many days after the first of a year. */
function dayOf(year: number, after: number): string {
  return new Date(Date.UTC(year, 0, 1 + after)).toISOString().slice(0, 10);
}

async function* rows(): AsyncIterable<Row> {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "throughline-bench-")));
  try {
    const notes = tenThousand();
    for (const [path, text] of notes) write(join(folder, "vault", path), text);
    const times = {
      read: [] as number[],
      dry: [] as number[],
      real: [] as number[],
      meeting: [] as number[],
    };
    for (let run = 0; run <= RUNS; run++) {
      const read = await timed(() => readAll(join(folder, "vault")));
      const dry = await timed(() => carried(folder, "week", true));
      const meeting = await timed(() => carried(folder, "meeting", true));
      const real = await timed(() => carried(folder, "week", false));
      for (const path of real.value) {
        rmSync(join(folder, "vault", path));
        const text = notes.get(path);
        if (text !== undefined) write(join(folder, "vault", path), text);
      }
      rmSync(join(folder, "state"), { recursive: true, force: true });
      // The first round compiles.
      if (run === 0) continue;
      times.read.push(read.ms);
      times.dry.push(dry.ms);
      times.meeting.push(meeting.ms);
      times.real.push(real.ms);
    }
    const [read, dry, real] = [median(times.read), median(times.dry), median(times.real)];
    const meeting = median(times.meeting);
    yield { name: "list and read all notes", value: read, unit: "ms" };
    yield { name: "week --dry-run", value: dry, unit: "ms" };
    yield { name: "week", value: real, unit: "ms" };
    yield { name: "meeting --series --dry-run", value: meeting, unit: "ms" };
    yield { name: "week --dry-run / list and read", value: dry / read, unit: "×", target: { most: 0.5 } };
    yield { name: "week / list and read", value: real / read, unit: "×", target: { most: 0.5 } };
    yield {
      name: "meeting --series --dry-run / list and read",
      value: meeting / read,
      unit: "×",
      target: { most: 1.25 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const GIVEN = { week: {}, meeting: { series: "Group" } } as const;

/** An act as the program runs it; the notes it wrote. */
async function carried(folder: string, act: keyof typeof GIVEN, dryRun: boolean): Promise<readonly string[]> {
  const state = vaultState(join(folder, "vault"), join(folder, "state"));
  const wish = { today: parseDay(TODAY), language: "en", writes: !dryRun } as const;
  const laid = layDesk(join(folder, "vault"), state.keep, wish);
  if (laid.kind === "refused") throw new Error(laid.sentence.join(" — "));
  const lock = dryRun ? null : await state.lock();
  const done = await ACTS[act].run(laid.desk, GIVEN[act], dryRun);
  if (lock?.kind === "held") lock.release();
  if (done.kind === "refused" || !("writes" in done.value) || done.value.carried.length === 0)
    throw new Error(`the bench's ${act} carried nothing`);
  return dryRun ? [] : done.value.writes;
}
