// The bench: its sections, run all or by name, and the table they print.

import { browserIndex } from "./browser-index";
import { carry } from "./carry";
import { editor } from "./editor";
import { hostile } from "./hostile";
import { index } from "./index";
import { memory } from "./memory";
import { panel } from "./panel";
import { reading } from "./reading";
import { size } from "./size";
import type { Section } from "./table";
import { print } from "./table";
import { terminal } from "./terminal";

const sections: readonly Section[] = [
  reading,
  memory,
  index,
  carry,
  hostile,
  terminal,
  panel,
  editor,
  browserIndex,
  size,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => name).join(", ");
  console.error(`throughline: no section of the bench is called ${unknown.join(", ")} — there are ${names}.`);
  process.exitCode = 2;
} else {
  for (const section of sections) {
    if (wanted.length > 0 && !wanted.includes(section.name)) continue;
    console.log(`\n${section.name}: ${section.what}\n`);
    for await (const row of section.rows()) print(row);
  }
}
