// The template of a meeting, in Russian and English, and what its placeholders stand for.

import type { Day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";
import { formatDay } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import type { Language } from "../note/language";
import type { NoteText } from "../note/text";
import { join, split } from "../note/text";
import type { Filled } from "../template/fill";
import type { Shift } from "../calendar/shift";
import { shifted } from "../calendar/shift";
import { fillTemplate } from "../template/fill";

const RU = `---
type: mastermind
date: {{date:YYYY-MM-DD}}
participants: {{participants:list}}
---
# {{date:DD.MM}}

## Обязательства с прошлой встречи
{{commitments}}

## Цели и апдейты

{{participants:* NAME: }}

## Вопросы

{{questions}}

%% ### Имя / Тема %%

## Рефлексия

{{participants:* NAME: }}

## Договорённости

%% - [ ] Имя: что и к какому дню %%
`;

const EN = `---
type: mastermind
date: {{date:YYYY-MM-DD}}
participants: {{participants:list}}
---
# {{date:YYYY-MM-DD}}

## Commitments from last time
{{commitments}}

## Goals and updates

{{participants:* NAME: }}

## Questions

{{questions}}

%% ### Name / Topic %%

## Reflection

{{participants:* NAME: }}

## Commitments

%% - [ ] Name: what, by when %%
`;

/** The built-in template of a language. */
export const MEETING_TEMPLATES: Readonly<Record<Language, NoteText>> = { en: EN, ru: RU };

/** The headings of sections that a note lacks when something is carried into them. */
export const MISSING_HEADINGS: Readonly<
  Record<Language, { readonly commitments: string; readonly questions: string }>
> = {
  en: { commitments: "Commitments from last time", questions: "Questions" },
  ru: { commitments: "Обязательства с прошлой встречи", questions: "Вопросы" },
};

export interface MeetingWords {
  readonly day: Day;
  /** The note's name without folder and ending. */
  readonly title: string;
  readonly participants: readonly string[];
  readonly locale: Locale;
  readonly time: TimeOfDay;
  /** Whether promises are carried: without them the section that only waits for them is left out. */
  readonly commitments: boolean;
}

/** The note's text without what is carried; `blocks` tells where the template wants `commitments` and `questions`. */
export function fillMeeting(template: NoteText, words: MeetingWords): Filled {
  const wanted = words.commitments ? template : template.replace(COMMITMENTS, "");
  const { text, names } = withSlots(wanted, words.participants);
  const filled = fillTemplate(text, {
    block: (name) => (name === "commitments" || name === "questions" ? [] : null),
    inline: (name, format, shift) => inline(name, format, shift, words),
  });
  const single = withoutGap(filled);
  return { ...single, text: single.text.replace(SLOT, (_, at: string) => plainly(names[Number(at)] ?? "")) };
}

/** A name where a line's text begins, so that it begins no heading, quote, list, box or code there. */
function plainly(name: string): string {
  return /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d+[.)]\s|\[.\]\s|```|~~~|\|)/u.test(name)
    ? name.replace(/^(\d*)/, "$1\\")
    : name;
}

/**
 * A line for each person in place of `{{participants:* NAME: }}`, and where nobody is known one blank line, not two. Names go in last: what
 * looks like a placeholder in one is none.
 */
function withSlots(template: NoteText, participants: readonly string[]) {
  const { bom, lines, ends } = split(template);
  const isBlank = (at: number) => lines[at]?.trim() === "";
  const put = lines.flatMap((line, i) => {
    const isGap = participants.length === 0 && SLOTS.test(lines[i - 1] ?? "") && isBlank(i - 2) && isBlank(i);
    if (isGap) return [];
    const [, indent = "", format = ""] = SLOTS.exec(line) ?? [];
    if (!format) return [{ line, end: ends[i] ?? "" }];
    const last = ends[i] ?? "";
    return participants.map((_, at) => ({
      line: indent + format.replaceAll("NAME", `\u0000${at}\u0000`),
      end: last || (at < participants.length - 1 ? "\n" : last),
    }));
  });
  const text = join({ bom, lines: put.map(({ line }) => line), ends: put.map(({ end }) => end) });
  return { text, names: participants };
}

/** One blank line, not two, where the place for questions stood between two and stays empty until something is put there. */
function withoutGap({ text, blocks }: Filled): Filled {
  const at = blocks.get("questions");
  const { bom, lines, ends } = split(text);
  const isBlank = (line: number) => lines[line]?.trim() === "";
  if (at === undefined || at === 0 || !isBlank(at - 1) || !isBlank(at)) return { text, blocks };
  const without = <T>(list: readonly T[]) => list.filter((_, i) => i !== at);
  const moved = new Map([...blocks].map(([name, line]) => [name, line > at ? line - 1 : line]));
  return { text: join({ bom, lines: without(lines), ends: without(ends) }), blocks: moved };
}

function inline(
  name: string,
  format: string | null,
  shift: Shift | null,
  words: MeetingWords,
): string | null {
  const { locale, participants } = words;
  const { day, time } = shift ? shifted(words, shift) : words;
  const dated = (usual: string) => formatDay(format ?? usual, day, locale, time);
  if (name === "date") return dated("YYYY-MM-DD");
  if (name === "time") return dated("HH:mm");
  if (shift) return null;
  switch (name) {
    case "title":
      return format === null ? words.title : null;
    case "participants":
      if (format === "list") return `[${participants.map(yamlText).join(", ")}]`;
      return format === null ? participants.join(", ") : null;
    default:
      return null;
  }
}

/** A name as YAML reads it back: quoted where it could be read as something else. */
function yamlText(name: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N} ._'’-]*$/u.test(name) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(name);
  return isPlain ? name : JSON.stringify(name);
}

const SLOTS = /^(\s*)\{\{\s*participants\s*:\s?(.*NAME.*)\}\}\s*$/i;
// eslint-disable-next-line no-control-regex -- no text has this sign, so no name or template can be taken for a slot
const SLOT = /\u0000(\d+)\u0000/g;

/** A heading with nothing but the placeholder for commitments below it, up to the next heading or the end. */
const COMMITMENTS =
  /^#{1,6}[ \t][^\r\n]*(?:\r\n?|\n)\s*\{\{\s*commitments\s*\}\}[ \t]*(?:[\r\n]\s*)?(?=#{1,6}[ \t]|$(?![\s\S]))/im;
