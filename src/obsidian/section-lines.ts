// The sidebar's sections as lines that a person reads and types: by the names they have there, in either language.

import { enPanel } from "../locale/en-panel";
import { ruPanel } from "../locale/ru-panel";
import { PANEL_SECTIONS } from "../settings/settings";

/** One a line, in their order. */
export function sectionLines(
  sections: unknown,
  { sections: names }: Pick<typeof enPanel, "sections">,
): string {
  const shown = Array.isArray(sections) ? (sections as readonly unknown[]) : [];
  return shown
    .flatMap((one) => PANEL_SECTIONS.filter((section) => section === one).map((section) => names[section]))
    .join("\n");
}

/** What the lines name; a line that names no section stays as it is typed. */
export function sectionsIn(typed: unknown): readonly string[] {
  const lines = typeof typed === "string" ? typed.split("\n").map((line) => line.trim()) : [];
  return lines.filter((line) => line !== "").map((line) => BY_NAME.get(plain(line)) ?? line);
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
  PANEL_SECTIONS.flatMap((section) =>
    [section, enPanel.sections[section], ruPanel.sections[section]].map(
      (name) => [plain(name), section] as const,
    ),
  ),
);

function plain(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}
