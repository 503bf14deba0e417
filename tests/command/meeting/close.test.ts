// Closing a meeting: which comments go out of its note, and that nothing people wrote goes with them.

import { applyClose, readClosing } from "../../../src/command/meeting/close";
import type { CloseWish } from "../../../src/command/meeting/close";
import { answer, note, settingsWith } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const PATH = "Школа/2024/26.05.md";
const NOTHING: CloseWish = { decisions: [], promises: [], marks: [], clean: true };

async function closed(text: string, wish: CloseWish = NOTHING, template = ""): Promise<string> {
  const vault = memoryVault({ [PATH]: text, "Шаблон.md": template });
  const settings = settingsWith(template === "" ? {} : { meetingTemplate: "Шаблон" });
  const desk = deskOf(vault, "2024-05-26", { settings });
  const closing = await readClosing(desk, PATH, 0);
  if (closing.kind === "refused") throw new Error(JSON.stringify(closing.refusal));
  const plan = closing.plan(wish);
  if (plan.kind === "refused") throw new Error(JSON.stringify(plan.refusal));
  await answer(applyClose(desk, plan));
  return vault.snapshot()[PATH] ?? "";
}

it("takes out the hints of the template and leaves every other comment", async () => {
  const before = note(
    "# 26.05",
    "## Вопросы",
    "",
    "%% ### Имя / Тема %%",
    "",
    "%% ### Зоя / Микрофон %%",
    "",
    "## Договорённости",
    "",
    "%% - [ ] Имя: что и к какому дню %%",
  );
  const after = note("# 26.05", "## Вопросы", "", "%% ### Зоя / Микрофон %%", "", "## Договорённости");
  expect(await closed(before)).toBe(after);
  expect(await closed(before, { ...NOTHING, clean: false })).toBe(before);
});

it("knows the hints of a person's own template, of several lines too", async () => {
  const hint = "<!-- кто\nчто -->";
  const before = `# 26.05\n## Вопросы\n\n${hint}\n\n### Зоя / Микрофон\nда\n`;
  expect(await closed(before, NOTHING, `# {{date}}\n## Вопросы\n\n${hint}\n`)).toBe(
    "# 26.05\n## Вопросы\n\n### Зоя / Микрофон\nда\n",
  );
  expect(await closed(before)).toBe(before);
});

it("closes the one meeting of a log, line endings kept", async () => {
  const log =
    "# 26.05\r\n## Вопросы\r\n%% ### Имя / Тема %%\r\n# 19.05\r\n## Вопросы\r\n%% ### Имя / Тема %%\r\n";
  expect(await closed(log)).toBe(
    "# 26.05\r\n## Вопросы\r\n# 19.05\r\n## Вопросы\r\n%% ### Имя / Тема %%\r\n",
  );
});
