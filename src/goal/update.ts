// What an update of a goal says beside its words: a number, and how confident the person is. Hints, never required.

export type Confidence = "on-track" | "at-risk" | "off-track";

const CONFIDENCE: readonly (readonly [Confidence, RegExp])[] = [
  ["off-track", /🔴|(?:^|[^\p{L}])(?:срывается|сорвётся|сорвется|off[- ]track)(?!\p{L})/iu],
  ["at-risk", /🟡|(?:^|[^\p{L}])(?:под риском|at[- ]risk)(?!\p{L})/iu],
  ["on-track", /🟢|(?:^|[^\p{L}])(?:по плану|on[- ]track)(?!\p{L})/iu],
];

/** The confidence a text speaks of, the worst first; null where it speaks of none. */
export function confidenceIn(text: string): Confidence | null {
  return CONFIDENCE.find(([, words]) => words.test(text))?.[0] ?? null;
}

// Not a part of a word, a date, a time or a version: `W21`, `19.05.2024`, `14:30`.
const NUMBER =
  /(?:^|[^\p{L}\p{N}.,:/#^−-])([-−]?)(\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)(?:[.,](\d+))?\s?([kк](?![\p{L}])|тыс\.?|млн|M(?![\p{L}]))?(?![\d:/]|[.,]\d|-\d)/u;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, к: 1e3, тыс: 1e3, m: 1e6, млн: 1e6 };

/** The first number of a text: `5000 MAU`, `5 000`, `1,5 км`, `5k`, `5 тыс.`; null where there is none. Links hold none. */
export function numberIn(text: string): number | null {
  const found = NUMBER.exec(text.replace(/\[\[[^\]]*\]\]|\]\([^)]*\)/g, " "));
  if (!found) return null;
  const [, minus, whole = "", part, unit = ""] = found;
  const value = Number(`${whole.replace(/\s/g, "")}${part === undefined ? "" : `.${part}`}`);
  return (minus ? -1 : 1) * value * (TIMES[unit.toLowerCase().replace(".", "")] ?? 1);
}
