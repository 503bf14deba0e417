// People as meetings write them: `Макс`, `[[Макс]]`, `**Макс**`, `@max` are one person.

import { readLinks, unescaped } from "../note/link";
import { arePlainWords } from "../note/words";

/** A name as a person reads it: without link brackets, bold marks, `@` and escapes; of a link the words it shows. */
export function personName(written: string): string {
  if (arePlainWords(written)) return written;
  const bare = written.trim().replace(/^(\*\*|__)(.*)\1$/s, "$2");
  const link = readLinks(bare, [])[0];
  const words = link && link.from === 0 && link.to === bare.length ? (link.alias ?? link.target) : bare;
  // Of a link without words of its own the note's name; elsewhere a slash is part of what is written.
  const name = words === link?.target ? words.slice(words.lastIndexOf("/") + 1) : words;
  return unescaped(name).replace(/^@/, "").trim();
}

/** Two written names with one key are one person: letter case, Unicode form and `ё` do not count. */
export function personKey(written: string): string {
  if (arePlainWords(written)) return written.toLowerCase();
  return personName(written).normalize("NFC").toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
}

/** The people of a series by the keys of all their names: someone renamed, or with aliases, has several. */
export type People = ReadonlyMap<string, string>;

export const NOBODY: People = new Map();

/** The one name somebody is known by; as written where nobody knows another. */
export function nameOf(people: People, written: string): string {
  return people.get(personKey(written)) ?? personName(written);
}

/** May a text that stands alone be somebody's name? At most three words, each begun by a letter. */
export function mayBeName(name: string): boolean {
  const words = personName(name).split(/\s+/);
  return isPerson(name) && words.length <= 3 && words.every((word) => /^\p{L}/u.test(word));
}

/** What stands before a colon as a name does and is none, as `personKey` sees it. */
const NO_PEOPLE = new Set(
  (
    "важно|внимание|вопрос|вопросы|вывод|выводы|готово|заметка|заметки|идея|идеи|итог|итоги|контекст|новости|план|пример|" +
    "проблема|прогресс|решение|решили|ссылка|ссылки|статус|факт|цель|цели|что сделать|апдейт|" +
    "agenda|context|decision|done|example|fact|goal|goals|https|http|fyi|idea|ideas|important|link|links|next|note|notes|nb|" +
    "plan|problem|progress|ps|p.s|p.s.|question|questions|result|results|solution|status|summary|todo|update|warning"
  ).split("|"),
);

/** May this be somebody? Asked where nobody has said who takes part. */
export function isPerson(written: string): boolean {
  return !written.includes("://") && !NO_PEOPLE.has(personKey(written));
}

const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}.'’-]*";
const NAME = `\\[\\[[^\\]]{1,80}\\]\\]|@?${WORD}(?: ${WORD}){0,2}`;
const FORMS = [
  // `**Макс:** …` and `__Макс__: …`
  new RegExp(`^\\s*((?:\\*\\*|__)(?:${NAME}))(?:(?:\\*\\*|__)\\s*[:—–]|\\s*:(?:\\*\\*|__))(?:\\s+|$)`, "u"),
  new RegExp(`^\\s*(${NAME})(?:\\s*[:—–](?:\\s+|$)|\\s+-\\s+)`, "u"),
  /^\s*(@[\p{L}\p{N}][\p{L}\p{N}._-]*)(?:\s+|$)/u,
];

/** A name at the beginning of a text, and where what the person says begins. */
export interface NameAt {
  readonly name: string;
  readonly end: number;
}

/** `Макс: 5000 MAU`, `**Макс**: …`, `[[Макс]] — …`, `@max …`; null for other texts. Whether it is a person is not known here. */
export function nameAt(text: string): NameAt | null {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found?.[1]) return { name: personName(found[1].replace(/^(?:\*\*|__)/, "")), end: found[0].length };
  }
  return null;
}

const SIGNS = /\s*[:—–](?:\s+|$)|\s+-\s+/gu;
const LONGEST = 80;

/** The same for a name that is known, whatever it looks like: `Ян/Ева: да`, `[[../Макс]]: …`. */
export function knownAt(
  text: string,
  known: ReadonlySet<string>,
  named: NameAt | null = nameAt(text),
): NameAt | null {
  if (named && known.has(personKey(named.name))) return named;
  const start = text.slice(0, LONGEST);
  SIGNS.lastIndex = 0;
  // `matchAll` would copy the pattern first, which costs more than to read a line.
  for (let sign = SIGNS.exec(start); sign; sign = SIGNS.exec(start)) {
    const name = personName(start.slice(0, sign.index));
    if (known.has(personKey(name))) return { name, end: SIGNS.lastIndex };
  }
  return null;
}
