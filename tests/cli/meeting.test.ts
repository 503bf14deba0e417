// The act "meeting" of the built program on the sample vault: what it prints, what it writes, and that undo takes it back.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { json, notesOf, refusal, run } from "./program";
import { tempFolder } from "./temp-folder";

// Processes are started, which takes as long as the machine is busy.

const NEXT = "Мастермайнд/30.06.md";

function sampleVault(): string {
  const vault = join(tempFolder(), "vault");
  cpSync(join(__dirname, "..", "..", "sample-vault"), vault, { recursive: true });
  return vault;
}

const MEETING = ["meeting", "--series", "Мастермайнд", "--today", "2024-06-28", "--vault"];

test("it says what was carried, what was missed twice and what stays; a second run writes nothing; undo takes all back", () => {
  const vault = sampleVault();
  const before = notesOf(vault);
  const state = tempFolder();
  const { status, stdout } = run([...MEETING, vault], { state });
  expect(status).toBe(0);
  expect(stdout).toBe(`Мастермайнд/30.06.md created

Carried 5 into 30.06
  commitments
    Тимур: назначить три пробные партии  [since:: 2024-05-19]  16.06:5 · ×3 since 2024-05-19 · missed twice: better a question?
    Вера: позвать ушедших ещё раз  16.06:32
    Зоя: прислать запись до среды  16.06:33
  questions
    Тимур / Правила для двоих  16.06:15 · ×2 since 2024-06-02
    Зоя / Нужен ли второй микрофон  16.06:22

Left 1
  done
    Вера / Что говорить тем, кто опоздал на первое занятие  16.06:18
`);
  const after = notesOf(vault);
  expect(Object.keys(after)).toContain(NEXT);
  const again = run([...MEETING, vault], { state, env: { LANG: "ru_RU.UTF-8" } });
  expect(again.stdout).toMatch(/^Нечего переносить\n\nОсталось: 6\n {2}уже перенесено\n/);
  expect(notesOf(vault)).toEqual(after);
  expect(run(["undo", "--vault", vault], { state }).status).toBe(0);
  expect(notesOf(vault)).toEqual(before);
});

test("--json and --dry-run say the same and write nothing; --date names the day", () => {
  const vault = sampleVault();
  const before = notesOf(vault);
  const shown = json([...MEETING, vault, "--dry-run"]);
  expect(shown).toMatchObject({
    note: NEXT,
    created: true,
    date: "2024-06-30",
    writes: [NEXT, "Мастермайнд/16.06.md"],
  });
  expect(shown).toMatchObject({ diff: expect.stringContaining("+++ b/Мастермайнд/30.06.md") as string });
  expect(notesOf(vault)).toEqual(before);
  expect(json([...MEETING, vault, "--dry-run", "--date", "2024-07-02"])).toMatchObject({
    note: "Мастермайнд/02.07.md",
  });
});

test("a series nobody has is one sentence", () => {
  expect(refusal(run(["meeting", "--series", "Хор", "--vault", sampleVault()]))).toBe(
    "no meetings are in a series “Хор” — name their folder",
  );
});
