// Characters that the values of Tasks' tokens are made of. Tables and loops: regular expressions here cost half a reading.

export const LETTER = 1;
export const DIGIT = 2;
const JOINT = 4;
const GAP = 8;

/** A recurrence rule: `every week, when done!`. */
export const RULE = LETTER | DIGIT | GAP;
export const ID = LETTER | DIGIT | JOINT;
/** Whatever may stand in some value. */
export const ANY = LETTER | DIGIT | JOINT | GAP;

const CLASS_OF = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") CLASS_OF[c.charCodeAt(0)] = LETTER;
for (const c of "0123456789") CLASS_OF[c.charCodeAt(0)] = DIGIT;
for (const c of "-_") CLASS_OF[c.charCodeAt(0)] = JOINT;
for (const c of " ,!") CLASS_OF[c.charCodeAt(0)] = GAP;

/** Is the UTF-16 unit of one of these classes? */
export function isOf(classes: number, c: number): boolean {
  return c < 128 && ((CLASS_OF[c] as number) & classes) !== 0;
}

/** Is the text nothing but characters of these classes, and not empty? */
export function isAll(classes: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isOf(classes, text.charCodeAt(i))) return false;
  return text !== "";
}

/** Does a date in the form of `2024-06-07` begin at `at`? It is not checked against the calendar. */
export function isDateAt(text: string, at: number): boolean {
  if (at < 0 || at + 10 > text.length) return false;
  for (let i = 0; i < 10; i++) {
    const c = text.charCodeAt(at + i);
    if (i === 4 || i === 7 ? c !== 45 : c < 48 || c > 57) return false;
  }
  return true;
}
