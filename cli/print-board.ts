// The board and the figures of weeks, in words for a person at a terminal.

import type { BoardReport } from "../src/command/board/board";
import type { FiguresReport } from "../src/command/board/figures";
import type { TerminalWords } from "../src/locale/en-terminal";
import { noteName } from "../src/note/path";
import { columns } from "./columns";

const BAR = 10;

export function printBoard(value: BoardReport, { terminal, board, panel }: TerminalWords): readonly string[] {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      board.goals,
      [
        ...value.goals.flatMap(({ title, owner, area, state, staleDays, progress, behind, remarks }) => [
          line(title, [
            owner ?? "",
            area ?? "",
            board.state[state],
            staleDays === null ? board.never : board.ago(staleDays),
            bar(progress),
            behind ? panel.behind : "",
          ]),
          ...remarks.map(({ says }) => `    ! ${says}`),
        ]),
        ...value.astray.map(({ path, line: at, says }) => line(`! ${says}`, [`${noteName(path)}:${at}`])),
      ],
    ],
    [
      board.drivers,
      value.drivers.flatMap(({ title, owner, area, open, total, overdue, items, remarks }) => [
        line(title, [
          owner ?? "",
          area ?? "",
          total > 0 ? board.openOf(open, total) : "",
          overdue === null ? "" : panel.overdue(overdue),
        ]),
        ...remarks.map(({ says }) => `    ! ${says}`),
        ...items.map((item) => `    ${box(item.status)} ${item.text}`),
      ]),
    ],
    [
      board.tasks,
      value.tasks.map(({ text, status, path, line: at, times, since }) =>
        line(`${box(status)} ${text}`, [
          `${noteName(path)}:${at}`,
          times > 0 ? terminal.since(times, since ?? "") : "",
        ]),
      ),
    ],
    [
      board.questions,
      value.questions.map(({ owner, topic, path }) => line(named(owner, topic, " / "), [noteName(path)])),
    ],
    [
      board.commitments,
      value.commitments.map(({ owner, text, path, misses }) =>
        line(named(owner, text, ": "), [noteName(path), misses > 0 ? board.misses(misses) : ""]),
      ),
    ],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  if (shown.length === 0) return [board.nothing];
  return shown.flatMap(([title, lines], i) => [...(i > 0 ? [""] : []), title, ...lines]);
}

export function printFigures(
  { weeks, throughput, overcommit }: FiguresReport,
  { board }: TerminalWords,
): readonly string[] {
  if (weeks.length === 0) return [board.noWeeks];
  const rows = weeks.map(({ week, done, planned, rate, carriedIn, onTime, late, cancelled }) => [
    week,
    `${done}/${planned}`,
    rate === null ? "" : `${Math.round(rate * 100)} %`,
    bar(rate),
    String(carriedIn),
    onTime + late === 0 ? "" : `${onTime}/${onTime + late}`,
    String(cancelled),
  ]);
  const lines = [...columns([board.columns, ...rows])];
  if (throughput !== null) lines.push("", board.usual(throughput, overcommit));
  return lines;
}

function bar(share: number | null): string {
  if (share === null) return "";
  const full = Math.round(share * BAR);
  return "█".repeat(full) + "░".repeat(BAR - full);
}

function box(status: string | null): string {
  return status === null ? "-" : `[${status}]`;
}

function named(owner: string | null, text: string, joint: string): string {
  return owner === null ? text : owner + joint + text;
}

function line(text: string, facts: readonly string[]): string {
  const said = facts.filter((fact) => fact !== "");
  return `  ${[text, said.join(" · ")].filter((part) => part !== "").join("  ")}`;
}
