// White space as `String.trim` understands it, and text without it at its ends.

/** Is this UTF-16 unit white space? */
export function isSpace(c: number): boolean {
  if (c < 0x1680) return c === 32 || (c >= 9 && c <= 13) || c === 0xa0;
  if (c >= 0x2000 && c <= 0x202f) return c <= 0x200a || c === 0x2028 || c === 0x2029 || c === 0x202f;
  return c === 0x1680 || c === 0x205f || c === 0x3000 || c === 0xfeff;
}

/** The end of `text` before `to` without the white space there. */
export function trimmedEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** `text.slice(from, to).trim()` with one slice taken instead of two. */
export function trimmed(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
