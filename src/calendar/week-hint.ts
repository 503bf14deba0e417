// A quick look at a name that tells most names from those of weeks, so that only these are taken apart.

import { parseDay } from "./day";
import { MARKS } from "./week-words";

/** Words for a week: by themselves, or with days, they make a name one of a week. */
const WEEK_WORD = /week|wk|woche|н[её]д/i;
/** What joins the two days of a range. */
const JOINT = /[-–—−]|\s(?:по|до|to)(?!\p{L})/iu;
/**
 * False only for names in which `parseWeekName` finds no week, and for most of those. A week is told by a mark before a
 * number (`W21`), by a word for a week, or by a range of days, which takes two numbers that can be days and a joint.
 */
export function mayTellWeek(written: string): boolean {
  let isComposed = true;
  let hasDigit = false;
  let mayHaveWord = false;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (isDigit(code)) hasDigit = true;
    else if (isFirstOfWord(code)) mayHaveWord = true;
    else if (!staysAsItIs(code)) isComposed = false;
  }
  if (!hasDigit) return false;
  const name = isComposed ? written : written.normalize("NFC");
  let days = 0;
  let dates = 0;
  for (let at = 0; at < name.length; at++) {
    if (!isDigit(name.charCodeAt(at))) continue;
    if (hasMarkBefore(name, at)) return true;
    if (isDateAt(name, at)) {
      dates++;
      at += 9;
      continue;
    }
    const from = at;
    while (isDigit(name.charCodeAt(at))) at++;
    if (at - from <= 2 || at - from === 8) days++;
  }
  if (dates + days >= 2 && JOINT.test(dates === 0 ? name : name.replace(/\d{4}-\d\d-\d\d/g, " ")))
    return true;
  return (mayHaveWord || !isComposed) && WEEK_WORD.test(name);
}

/** `w` and `н`, with which the words for a week begin. */
function isFirstOfWord(code: number): boolean {
  return code === 0x77 || code === 0x57 || code === 0x43d || code === 0x41d;
}

/** Letters and signs that are composed already and combine with nothing before them. */
function staysAsItIs(code: number): boolean {
  return (
    code < 0x300 || (code >= 0x400 && code <= 0x482) || (code >= 0x2010 && code <= 0x2027) || code === 0x2116
  );
}

/** Whether the word before a number, with space and signs between, is one that makes it a week's. */
function hasMarkBefore(name: string, at: number): boolean {
  let end = at;
  while (end > 0 && !isLetter(name.charCodeAt(end - 1)) && !isDigit(name.charCodeAt(end - 1))) end--;
  let from = end;
  while (from > 0 && isLetter(name.charCodeAt(from - 1))) from--;
  if (from === end) return false;
  return MARKS.has(name.slice(from, end).toLowerCase().replaceAll("ё", "е"));
}

/** Whether `2024-05-14` stands at `at` as one day that no reader would take apart. */
function isDateAt(name: string, at: number): boolean {
  if (name.charAt(at + 4) !== "-" || !/^[12]/.test(name.charAt(at))) return false;
  if (at > 0 && !/[\s(_-]/.test(name.charAt(at - 1))) return false;
  if (at + 10 < name.length && !/[\s)_,-]/.test(name.charAt(at + 10))) return false;
  const day = parseDay(name.slice(at, at + 10));
  return day !== null && day >= "1900" && day < "2200";
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The letters that marks are written with: Latin ones without accents, and Cyrillic. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0x400 && code <= 0x45f);
}
