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
  const marks: Mark[] = [];
  const opener = new Map<string, Mark>();
  STYLE.lastIndex = 0;
  // `matchAll` would copy the pattern first, which costs more than to read a line.
  for (let found = STYLE.exec(text); found; found = STYLE.exec(text)) {
    const { 0: mark, 1: escaped, index: at } = found;
    const one = { at, mark, put: escaped ?? mark };
    marks.push(one);
    const left = text.charAt(at - 1);
    const right = text.charAt(at + mark.length);
    if (escaped || (LETTER.test(left) && LETTER.test(right))) continue;
    const open = opener.get(mark);
    if (left.trim() && open) {
      open.put = one.put = "";
      opener.delete(mark);
    } else if (right.trim()) opener.set(mark, one);
  }
  let plain = "";
  let from = 0;
  for (const { at, mark, put } of marks) {
    plain += text.slice(from, at) + put;
    from = at + mark.length;
  }
  return plain + text.slice(from);
}

/** A mark of emphasis or an escape, and what stands for it. */
interface Mark {
  readonly at: number;
  readonly mark: string;
  put: string;
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

/** A status as its word, whatever signs stand around it: `✅ Done` and `done ✅` are `done`. */
export function statusWord(status: string): string {
  return status.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}
