// The act "outline": every list item the product sees in a note, without writing anything.

import { meetingsIn } from "../mastermind/facts";
import { readLine } from "../note/field";
import type { NoteKind } from "../note/kind";
import { roleOf } from "../note/kind";
import { itemText } from "../note/page";
import type { StatusKind } from "../note/task";
import { isMoved, statusKind } from "../note/task";
import { candidateOf } from "../weekly/candidates";
import type { ReadNote } from "../weekly/reviews";
import { reviewsFrom } from "../weekly/reviews";
import type { Desk } from "./desk";
import { findNote } from "./find-note";
import type { Done } from "./perform";
import { nameRules, readNote } from "./reading";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import { headingsOf, kindIn } from "./vault-facts";

export interface OutlineReport {
  readonly kind: NoteKind;
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
    readonly parent: number | null;
    readonly task: boolean;
    readonly quote: boolean;
  }[];
}

export async function outlineNote(desk: Desk, wanted: string): Promise<Done<OutlineReport> | Refused> {
  const found = await findNote(desk, wanted);
  if (found.kind === "refused") return found;
  const { path } = found.page;
  const candidate = candidateOf(path, nameRules(desk));
  const read = await readNote(desk, path, candidate);
  if (read.kind !== "note")
    return read.kind === "refused" ? read : refused({ kind: "no-note", name: wanted });
  return { kind: "done", value: report(read.note, desk) };
}

function report(note: ReadNote, desk: Desk): OutlineReport {
  const { page, properties } = note;
  const { headings, items } = page.outline;
  const words = headingsOf(page);
  const kind = kindIn({ path: page.path, properties, candidate: note.candidate, headings: words });
  const { sectionNames } = desk.settings;
  const [meeting] = kind === "mastermind" ? meetingsIn(page, properties, sectionNames, desk.tasks) : [];
  const week = reviewsFrom([note], sectionNames)[0]?.week ?? null;
  return {
    kind,
    ...(week === null ? {} : { week }),
    ...(meeting?.day ? { date: meeting.day } : {}),
    sections: headings.map((heading, i) => ({
      name: words[i] ?? "",
      role: roleOf(words[i] ?? "", kind, sectionNames),
      line: heading.line + 1,
      level: heading.level,
    })),
    items: items.map((item) => {
      const text = itemText(page, item);
      const facts = readLine(text);
      const moved = item.status !== null && isMoved(item.status, text, desk.tasks);
      const kindOfStatus =
        item.status === null ? null : moved ? "moved" : statusKind(item.status, desk.tasks);
      return {
        line: item.line + 1,
        status: item.status,
        statusKind: kindOfStatus,
        text: text.trim(),
        fields: Object.fromEntries(facts.fields.map(({ key, value }) => [key, value])),
        tags: facts.tags.map(({ name }) => name),
        blockId: facts.blockId,
        section: words[item.section] ?? null,
        parent: item.parent < 0 ? null : (items[item.parent]?.line ?? 0) + 1,
        task: kindOfStatus !== null && kindOfStatus !== "other" && !item.quote,
        quote: item.quote,
      };
    }),
  };
}
