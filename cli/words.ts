// All words of the terminal program in a language: those it shares with the plugin, and its own.

import { wordsOf as sharedWords } from "../src/command/say";
import type { TerminalWords } from "../src/locale/en-terminal";
import { enTerminal } from "../src/locale/en-terminal";
import { ruTerminal } from "../src/locale/ru-terminal";
import type { Language } from "../src/note/language";

export function wordsOf(language: Language): TerminalWords {
  return { ...sharedWords(language), ...(language === "ru" ? ruTerminal : enTerminal) };
}
