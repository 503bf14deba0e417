// The page of commands: every command of the built plugin stands there under the names it has in both languages, and no other.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { started, stop } from "./support/started";

afterEach(stop);

const page = readFileSync(join(__dirname, "../../docs/commands.md"), "utf8");
const onPage = [...page.matchAll(/^\| \*\*(.+?)\*\*<br>(.+?) +\|/gm)].map(([, en = "", ru = ""]) => ({
  en,
  ru,
}));

test.each(["en", "ru"] as const)("docs/commands.md has every command by its name: %s", async (language) => {
  const { app } = await started({}, "2024-06-09", { language });
  const own = Object.values(app.commands.commands).filter(({ id }) => id.startsWith("throughline:"));
  expect(onPage.length).toBeGreaterThan(30);
  expect(onPage.map((names) => `Throughline: ${names[language]}`).sort()).toEqual(
    own.map(({ name }) => name).sort(),
  );
});
