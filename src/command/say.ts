// What is said of a refusal, in the person's language: one sentence that names the note, the line and the mend.

import { en } from "../locale/en";
import type { Words } from "../locale/en";
import type { enRefusals, Sentence } from "../locale/en-refusals";
import { ru } from "../locale/ru";
import type { Trouble } from "../notebook/notebook";
import type { Language } from "../note/language";
import type { Refusal, Refused } from "./refusal";

/** A refusal as it is said: a trouble speaks for itself. */
type Said = Exclude<Refusal, { readonly kind: "note-trouble" }> | (Trouble & { readonly path: string });

/** What a sentence leaves open: `path` and `line` of "line {line} of {path}". */
type Gap<S> = S extends `${string}{${infer G}}${infer Rest}` ? G | Gap<Rest> : never;

/** Every refusal has a sentence, and the refusal has all that its sentence leaves open. */
type Sayings = {
  readonly [K in Said["kind"]]: Gap<(typeof enRefusals)[K][number]> extends keyof Extract<
    Said,
    { readonly kind: K }
  >
    ? Sentence
    : never;
};

export function wordsOf(language: Language): Words {
  return language === "ru" ? ru : en;
}

/** What is wrong, and what mends it. */
export function sayRefusal(refusal: Refusal, words: Words): Sentence {
  const said: Said = refusal.kind === "note-trouble" ? { ...refusal.trouble, path: refusal.path } : refusal;
  const sayings: Sayings = words.refusal;
  const own = new Map(Object.entries(said));
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, gap: string) => {
      const value: unknown = own.get(gap);
      if (Array.isArray(value)) return value.map((one) => String(one) || "/").join(", ");
      return String(typeof value === "number" && gap === "line" ? value + 1 : value);
    });
  const [what, mend] = sayings[said.kind];
  return [fill(what), fill(mend)];
}

/** The same of what an act came to, with what is still to be finished. */
export function sayRefused({ refusal, unfinished }: Refused, words: Words): Sentence {
  const [what, mend] = sayRefusal(refusal, words);
  return [what, unfinished ? `${mend}; ${words.unfinished}` : mend];
}

/** What is wrong and what mends it as one sentence. */
export function asSentence([what, mend]: Sentence): string {
  return `${capital(what)} — ${mend}.`;
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
