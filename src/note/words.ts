// The words of a text, for comparison: without the marks of emphasis, in one case and one spelling.

const STYLE = /\\([!-/:-@[-`{-~])|\*+|_+|~~|==|`+/g;
const MARKED = /[\\*_~=`]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Without escapes and the marks of emphasis. Only marks that pair go, and none between two letters: `2*3` is not `23`,
 * and `foo_` is not `foo`.
 */
export function unstyled(text: string): string {
  if (!MARKED.test(text)) return text;
  const opener = new Map<string, number>();
  const drop = new Set<number>();
  for (const { 0: mark, 1: escaped, index } of text.matchAll(STYLE)) {
    const left = text.charAt(index - 1);
    const right = text.charAt(index + mark.length);
    if (escaped || (LETTER.test(left) && LETTER.test(right))) continue;
    const open = opener.get(mark);
    if (left.trim() && open !== undefined) {
      drop.add(open).add(index);
      opener.delete(mark);
    } else if (right.trim()) opener.set(mark, index);
  }
  return text.replace(STYLE, (mark: string, escaped: string | undefined, at: number) =>
    drop.has(at) ? "" : (escaped ?? mark),
  );
}

const PLAIN_WORDS = /^[a-zA-Zа-яА-Я]+(?: [a-zA-Zа-яА-Я]+)*$/;

/** Plain words with single spaces between them, as most names and headings are: nothing of them is to be changed but their case. */
export function arePlainWords(text: string): boolean {
  return PLAIN_WORDS.test(text);
}

const INVISIBLE = /[\u200b\u2060\ufeff]+/g;
/** Most words: nothing of them is to be changed but their case. */
const PLAIN = /^[!-~а-яА-Я]*(?: [!-~а-яА-Я]+)*$/;
const FINAL = ".,;:!?… ";

/** NFC, lower case, `ё` as `е`, single spaces, no zero-width spaces, no final punctuation. */
export function folded(text: string): string {
  const key = PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize("NFC").replace(INVISIBLE, "").toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
  let end = key.length;
  while (end > 0 && FINAL.includes(key.charAt(end - 1))) end--;
  return key.slice(0, end).trimStart();
}
