// The language of the terminal, as programs there agree on it.

import type { Language } from "../src/note/language";

/** POSIX: `LC_ALL` is asked before `LC_MESSAGES` and that before `LANG`; an empty one counts as not set. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^ru/i.test(set) ? "ru" : "en";
}
