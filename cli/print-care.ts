// What looking after a vault found and did, in words for a person at a terminal.

import type { AdoptReport } from "../src/command/care/adopt";
import { sayAdopted } from "../src/command/care/adopt";
import type { CollapseReport } from "../src/command/care/collapse";
import type { DoctorReport } from "../src/command/care/doctor";
import type { MergeReport } from "../src/command/care/merge-notes";
import { sayLeft } from "../src/command/care/merge-notes";
import type { TerminalWords } from "../src/locale/en-terminal";
import { noteName } from "../src/note/path";
import { groups } from "../src/note/groups";
import { item, place } from "./print-left";

export function printMerge(report: MergeReport, words: TerminalWords): readonly string[] {
  const { merged, from } = report;
  const { care, terminal } = words;
  if (merged === null) return [care.merge.none];
  const others = from.map((path) => noteName(path));
  return [
    care.merge.merged(noteName(merged), others.join(", ")),
    ...others.map(terminal.inTrash),
    ...sayLeft(report, words),
  ];
}

/** What the notes in doubt are taken for, kind by kind, and how many say so themselves; or what was written. */
export function printAdopted(report: AdoptReport, words: TerminalWords): readonly string[] {
  const { adopt: say } = words.care;
  const said = [sayAdopted(report, words)];
  if (report.writes.length > 0) return said;
  const doubtful = report.recognised.filter(({ doubt }) => doubt);
  return [
    ...said,
    ...[...groups(doubtful, ({ kind }) => kind)].flatMap(([kind, all]) => [
      "",
      say.group[kind](all.length),
      ...all.map(({ path, when, doubt }) =>
        item(path, [when === "" ? "?" : when, doubt ? say.doubt[doubt] : ""]),
      ),
    ]),
    ...(doubtful.length > 0 ? ["", words.terminal.adopt.how] : []),
  ];
}

/** Each line that was marked with the one that stands for it; what is left under the reason why. */
export function printCollapse(
  { marked, left, writes }: CollapseReport,
  { care }: TerminalWords,
): readonly string[] {
  const { copies: say } = care;
  if (marked.length + left.length === 0) return [say.none];
  const row = ({ text, path, line, live }: CollapseReport["marked"][number]) =>
    item(text, [`${place(path, line)} → ${place(live.path, live.line)}`]);
  const lines = marked.length > 0 ? [say.marked(marked.length, writes.length), ...marked.map(row)] : [];
  if (left.length === 0) return lines;
  return [
    ...lines,
    ...(lines.length > 0 ? [""] : []),
    say.left(left.length),
    ...[...groups(left, ({ reason }) => reason)].flatMap(([reason, all]) => [
      `  ${say.reason[reason]}`,
      ...all.map((one) => `  ${row(one)}`),
    ]),
  ];
}

/** One finding a line: where, and what. */
export function printFindings(
  { findings }: DoctorReport,
  { care, terminal }: TerminalWords,
): readonly string[] {
  if (findings.length === 0) return [care.check.none];
  const lines = findings.map(({ path, line, says }) => `${path}:${line}  ${says}`);
  return [terminal.doctor.found(findings.length), ...lines];
}
