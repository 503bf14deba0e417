// The setting that folds last time's updates into a callout before the slots: what is written, and that nobody takes it for updates.

import { undoLast } from "../../src/command/undo";
import { meetingsIn } from "../../src/mastermind/facts";
import { readPage } from "../../src/note/page";
import { answer, note, settingsWith } from "../support/acts";
import { aDay, deskOf } from "../support/desk";
import { meetOn, met } from "../support/meetings";

const folded = { settings: settingsWith({ lastUpdates: "callout" }) };

const RU = {
  paths: ["Школа/2024/19.05.md", "Школа/2024/26.05.md", "Школа/2024/02.06.md"],
  names: ["19.05", "26.05", "02.06"],
  updates: "## Цели и апдейты",
  questions: "## Вопросы",
  bullet: "*",
  people: ["Макс", "Сая"],
} as const;
const EN = {
  paths: ["Group/2024-05-19.md", "Group/2024-05-26.md", "Group/2024-06-02.md"],
  names: ["2024-05-19", "2024-05-26", "2024-06-02"],
  updates: "## Goals and updates",
  questions: "## Questions",
  bullet: "*",
  people: ["Max", "Zoe"],
} as const;

describe.each([
  ["Russian", RU],
  ["English", EN],
] as const)("last time's updates in a callout, in %s", (_, words) => {
  const { paths, names, updates, questions, bullet, people } = words;
  const [first, second, third] = paths;
  const [max, zoe] = people;
  const said = [`${bullet} ${max}: 5000`, `\t${bullet} [[Book]]: 7`, "", `${bullet} ${zoe}: songs`];
  const before = note(`# ${names[0]}`, "", updates, "", ...said, "", questions);
  const quote = (name: string, ...lines: readonly string[]) => [`> [!quote]- [[${name}]]`, ...lines];
  const quoted = quote(
    names[0],
    `> ${bullet} ${max}: 5000`,
    `> \t${bullet} [[Book]]: 7`,
    ">",
    `> ${bullet} ${zoe}: songs`,
  );
  const section = (callout: readonly string[], ...slots: readonly string[]) =>
    note(updates, "", ...callout, "", ...slots, "", questions);
  const slots = [`${bullet} ${max}: `, `${bullet} ${zoe}: `];
  const spoken = (path: string, text: string) =>
    meetingsIn(readPage(path, text), null, {}, null).flatMap((one) => one.updates);
  const ends = [
    ["\\n", (text: string) => text],
    ["\\r\\n", (text: string) => text.replaceAll("\n", "\r\n")],
  ] as const;

  test.each(ends)(
    "they stand once, folded, above empty slots, and undo gives all back; lines end with %s",
    async (_name, change) => {
      const { notes, vault } = await met({ [first]: change(before) }, "2024-05-20", {}, folded);
      expect(notes[second]).toContain(section(quoted, ...slots));
      expect(notes[second]?.match(/\[!quote\]/gu)).toHaveLength(1);
      expect(notes[first]).toBe(change(before));
      expect(spoken(second, notes[second] ?? "").map(({ text }) => text)).toEqual(["", ""]);
      expect(await meetOn(vault, "2024-05-20", {}, folded)).toMatchObject({ created: false, writes: [] });
      await answer(undoLast(deskOf(vault, "2024-05-21")));
      expect(vault.snapshot()).toEqual({ [first]: change(before) });
    },
  );

  test.each(ends)(
    "the meeting after takes what was said there alone; lines end with %s",
    async (_name, change) => {
      const { vault } = await met({ [first]: change(before) }, "2024-05-20", {}, folded);
      const now = vault.notes.get(second) ?? "";
      const filled = change(now.replace(`\n${slots[0]}\n`, `\n${bullet} ${max}: 6000\n`));
      vault.notes.set(second, filled);
      expect(spoken(second, filled).map(({ text }) => text)).toEqual(["6000", ""]);
      await meetOn(vault, "2024-05-27", {}, folded);
      const own = quote(names[1], `> ${bullet} ${max}: 6000`, `> ${bullet} ${zoe}:`);
      expect(vault.notes.get(third)).toContain(section(own, ...slots));
      expect(vault.notes.get(third)).not.toContain("5000");
      expect(vault.notes.get(second)).toBe(filled);
    },
  );

  test.each(ends)(
    "quotes, callouts and arrows of people's own are what was said, and no marks of ours; lines end with %s",
    async (_name, change) => {
      const own = [
        `${bullet} ${max}: 5000`,
        "> They said: yes",
        "",
        "> [!quote] Dina",
        "> no",
        "",
        "← see there",
        `${bullet} ${zoe}: songs`,
      ];
      const text = note(`# ${names[0]}`, "", updates, `← [[${names[2]}]]`, "", ...own, "", questions);
      const { vault } = await met({ [first]: change(text) }, "2024-05-20", {}, folded);
      const kept = quote(names[0], ...own.map((line) => (line === "" ? ">" : `> ${line}`)));
      expect(vault.notes.get(second)).toContain(section(kept, ...slots));
      const filled = vault.notes
        .get(second)
        ?.replace(`\n${slots[0]}\n`, `\n${bullet} ${max}: 6000\n> and more\n`);
      vault.notes.set(second, change(filled ?? ""));
      await meetOn(vault, "2024-05-27", {}, folded);
      const next = quote(names[1], `> ${bullet} ${max}: 6000`, "> > and more", `> ${bullet} ${zoe}:`);
      expect(vault.notes.get(third)).toContain(section(next, ...slots));
    },
  );

  test.each(ends)(
    "a meeting where nobody filled a slot has none to fold; lines end with %s",
    async (_n, change) => {
      const { vault } = await met({ [first]: change(before) }, "2024-05-20", {}, folded);
      vault.notes.set(second, change(vault.notes.get(second) ?? ""));
      await meetOn(vault, "2024-05-27", { date: aDay("2024-06-02") }, folded);
      // The last meeting at which anything was said.
      expect(vault.notes.get(third)).toContain(section(quoted, ...slots));
    },
  );

  test.each(ends)("in a log the section takes the log's line ends: %s", async (_name, change) => {
    const log = "Group/Log.md";
    const year = "---\nseries: Group\n---\n";
    const older = `# 2024-05-12\n\n${updates}\n\n${bullet} ${max}: 4000\n${bullet} ${zoe}: a cable\n\n${questions}\n`;
    const text = change(`${year}${before.replace(/^# .*/u, "# 2024-05-19")}\n${older}`);
    const { notes } = await met({ [log]: text }, "2024-05-20", {}, folded);
    const now = notes[log] ?? "";
    expect(now).not.toBe(text);
    expect(now.match(/\[!quote\]/gu)).toHaveLength(1);
    expect(now).toContain(change(note(...quoted.slice(1))));
    if (text.includes("\r")) expect(now.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(now).toContain(text.slice(change(year).length, change(year).length + 12));
    const meetings = meetingsIn(readPage(log, now), null, {}, null);
    expect(meetings.map((one) => one.updates.filter((each) => each.text !== "").length).sort()).toEqual([
      0, 2, 3,
    ]);
  });
});
