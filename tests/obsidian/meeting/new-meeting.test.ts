// The command "New meeting…" where nothing is to be shown before it is written: what stands in the notes, and what a person is told.

import { hostOf } from "../support/plugin";
import type { Files, Host } from "../support/plugin";

const A = "Школа/2024/19.05.md";
const B = "Школа/2024/26.05.md";
const FIRST = [
  "# 19.05",
  "",
  "## Цели и апдейты",
  "",
  "* Вера: карточки",
  "* Зоя: выпуск",
  "",
  "## Вопросы",
  "",
  "### Зоя / Микрофон",
  "",
  "## Договорённости",
  "",
  "- [ ] Вера: позвать ушедших",
  "",
].join("\n");

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 4, 20, 10, 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function loaded(files: Files, data: object = {}): Promise<Host> {
  const host = hostOf(files);
  await host.load({ language: "en", skipPreview: true, ...data });
  await host.layoutReady();
  return host;
}

it("makes the meeting of the only series, opens it and says so; undo takes all back", async () => {
  const host = await loaded({ [A]: FIRST });
  await host.run("new-meeting");
  expect(host.opened()).toBe(B);
  expect(await host.note(B)).toContain("### Зоя / Микрофон\n← [[19.05]]\n");
  expect(await host.note(A)).toContain("### Зоя / Микрофон\n→ [[26.05]]\n");
  expect(host.notices()).toEqual([{ lines: ["26.05 created", "2 of 2 carried"], buttons: ["Open", "Undo"] }]);
  await host.press("Undo");
  expect(await host.note(A)).toBe(FIRST);
  expect(host.paths()).toEqual([A]);
});

it("run again, it opens the meeting and writes nothing", async () => {
  const host = await loaded({ [A]: FIRST });
  await host.run("new-meeting");
  const made = await host.note(B);
  await host.open(A);
  await host.run("new-meeting");
  expect(host.opened()).toBe(B);
  expect(await host.note(B)).toBe(made);
  expect(host.notices().at(-1)).toEqual({ lines: ["Nothing to carry"], buttons: ["Open"] });
});

it("of several series asks which, the one chosen last on top, that of the open meeting above it", async () => {
  const choir = "Хор/2024-05-12.md";
  const host = await loaded({ [A]: FIRST, [choir]: FIRST, "Цех/2024-05-12.md": FIRST });
  await host.run("new-meeting");
  expect(host.offered()).toEqual(["Хор", "Цех", "Школа"]);
  await host.choose("Школа");
  expect(host.opened()).toBe(B);
  await host.open("Цех/2024-05-12.md");
  await host.run("new-meeting");
  expect(host.offered()[0]).toBe("Цех");
  expect(host.paths()).not.toContain("Цех/2024-05-26.md");
});

it("remembers the series on this device", async () => {
  const host = await loaded({ [A]: FIRST, "Хор/2024-05-12.md": FIRST, "План.md": "# План\n" });
  await host.run("new-meeting");
  await host.choose("Школа");
  await host.open("План.md");
  await host.run("new-meeting");
  expect(host.offered()).toEqual(["Школа", "Хор"]);
});

it("says what was missed twice, in Russian too", async () => {
  const promise = "- [ ] Вера: позвать ушедших  [since:: 2024-05-05]";
  const host = await loaded(
    {
      "Школа/2024/05.05.md": FIRST.replace("19.05", "05.05")
        .replace("[ ]", "[>]")
        .replace("Микрофон", "Микрофон #снято"),
      "Школа/2024/12.05.md": FIRST.replace("19.05", "12.05")
        .replace("[ ]", "[>]")
        .replace("Микрофон", "Микрофон #снято"),
      [A]: FIRST.replace("- [ ] Вера: позвать ушедших", promise),
    },
    { language: "ru" },
  );
  await host.run("new-meeting");
  expect(host.notices()[0]?.lines).toEqual([
    "Создано: 26.05",
    "Перенесено 2 из 2",
    "1 обещание сорвано дважды",
  ]);
});
