// The sentences of a line of prose.

/** What may end a sentence. */
const END = /[.!?…]+["»)]*|;/gu;
/** And does where this follows: white space before a letter, a digit, a quote or a link, or nothing more. */
const BEHIND = /\s+["«(*_[]*[\p{L}\p{N}]|\s*$/uy;

/** Words that end with a point and go on: `и т. д.`, `e. g.`, `vs.`, initials. */
const GOES_ON =
  /(?:^|[\s(])(?:[\p{L}]|др|пр|тд|тп|см|руб|тыс|млн|им|ул|стр|e\.g|i\.e|vs|etc|mr|mrs|dr|no)\.$/iu;

/**
 * Splits at points, question and exclamation marks, and semicolons that have space behind them. A point within a word, a number or an
 * address ends nothing, nor does one behind an abbreviation when a small letter or a digit follows.
 */
export function sentencesIn(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(END)) {
    const to = index + sign.length;
    BEHIND.lastIndex = to;
    if (!BEHIND.test(text)) continue;
    const follows = /^\s+\S/u.exec(text.slice(to))?.[0].trim() ?? "";
    const isSmall = follows !== "" && (/\p{N}/u.test(follows) || follows !== follows.toUpperCase());
    if (sign === "." && isSmall && GOES_ON.test(text.slice(from, to))) continue;
    sentences.push(text.slice(from, to).replace(/;$/, "").trim());
    from = to;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
