// A desk for tests: a vault in memory, a day, settings, and what the neighbours say.

import { EN } from "../../src/calendar/locale";
import type { Day } from "../../src/calendar/day";
import { parseDay } from "../../src/calendar/day";
import type { Desk } from "../../src/command/desk";
import { DEFAULTS } from "../../src/settings/settings";
import { parseDocument } from "yaml";
import type { MemoryVault } from "./memory-notebook";

export function aDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error(`no day: ${text}`);
  return day;
}

export function deskOf(vault: MemoryVault, today: string, changes: Partial<Desk> = {}): Desk {
  return {
    notebook: vault.notebook,
    keep: vault.keep,
    settings: DEFAULTS,
    today: aDay(today),
    time: { hour: 9, minute: 0, second: 0 },
    appLanguage: "en",
    locale: EN,
    yaml: (text) => {
      const document = parseDocument(text, { logLevel: "error" });
      const [error] = document.errors;
      if (error) return { kind: "malformed", line: (error.linePos?.[0].line ?? 1) - 1 };
      return { kind: "value", value: document.toJS() as unknown };
    },
    tasks: null,
    weeklyNotes: null,
    links: { markdown: false, path: "shortest" },
    templateFolders: [],
    ...changes,
  };
}
