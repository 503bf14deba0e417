// The board as lines: what stands below what, in which order, and what waits until it is asked for.

import { board } from "../../src/board/board";
import type { LinesWish } from "../../src/board/lines";
import { linesOf } from "../../src/board/lines";
import { readVault } from "../../src/command/vault-facts";
import { PANEL_SECTIONS } from "../../src/settings/settings";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const VAULT = {
  "2024-W21.md": "# Мысли\n# Что сделать\n- [>] a\n",
  "2024-W22.md": "# Мысли\n# Что сделать\n- [>] a\n- [ ] Поздний  [since:: 2024-W21]\n",
  "2024-W23.md":
    "# Мысли\n# Что сделать\n- [ ] Новый\n- [ ] Старый  [since:: 2024-W12]\n- [ ] Без недели  [since:: давно]\n",
  "P2P.md":
    "---\ntype: driver\nowner: Вера\narea: Школа\n---\n## Беклог\n- [ ] 1\n- [ ] 2\n- [ ] 2\n- [ ] 4\n- [ ] 5\n- [ ] 6\n- [ ] 7\n",
  "Сферы/Дом/Крыша.md": "---\ntype: driver\n---\n",
  "Сайт.md": "---\ntype: driver\nowner: Дина\ntags: [область/школа]\n---\n## Беклог\n- [ ] a\n",
};

async function lines(wish: Partial<LinesWish> = {}, vault: Readonly<Record<string, string>> = VAULT) {
  const { notes, reviews } = await readVault(deskOf(memoryVault(vault), "2024-06-12"));
  const today = aDay("2024-06-12");
  const shown = board(notes, reviews, { today, scope: "vault", from: null, depth: 1, me: "" });
  return linesOf(shown, {
    sections: PANEL_SECTIONS,
    folded: [],
    grouping: "none",
    opened: new Set(),
    hasWeeks: false,
    ...wish,
  });
}

const words = (line: Awaited<ReturnType<typeof lines>>[number]): string => {
  const indent = " ".repeat(line.level - 1);
  switch (line.kind) {
    case "section":
      return `${indent}${line.section} ${line.count}${line.folded ? " folded" : ""}`;
    case "group":
      return `${indent}${line.name}`;
    case "driver":
      return `${indent}${line.row.driver.title}`;
    case "item":
      return `${indent}${line.item.text}`;
    case "task":
      return `${indent}${line.row.task.text.split("  ")[0]}`;
    case "more":
      return `${indent}+${line.hidden}`;
    default:
      return `${indent}${line.kind}`;
  }
};

test("carried tasks have a section of their own, the oldest first, what says no week last", async () => {
  expect((await lines({ sections: ["carried", "tasks"] })).map(words)).toEqual([
    "carried 3",
    " Старый",
    " Поздний",
    " Без недели",
    "tasks 1",
    " Новый",
  ]);
});

test("the first items of a long backlog, the rest when it is asked for", async () => {
  const drivers = (opened: readonly string[]) => lines({ sections: ["drivers"], opened: new Set(opened) });
  expect((await drivers([])).map(words)).toEqual([
    "drivers 3",
    ...[" P2P", "  1", "  2", "  2", "  4", "  5", "  +2"],
    ...[" Сайт", "  a"],
    " Крыша",
  ]);
  const whole = await drivers(["driver P2P.md:0"]);
  expect(whole.map(words).slice(6, 10)).toEqual(["  5", "  6", "  7", "  +0"]);
});

test("keys are of one line each, and the same where lines above have changed", async () => {
  const all = await lines();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  const moved = await lines(
    {},
    { ...VAULT, "P2P.md": VAULT["P2P.md"].replace("- [ ] 1\n", "\n- [ ] 0\n- [ ] 1\n") },
  );
  const known = new Set(moved.map(({ key }) => key));
  expect(all.filter(({ key }) => !known.has(key)).map(words)).toEqual(["  5"]);
});

test("groups are by owner or by area, which a property, a tag or a folder names", async () => {
  const grouped = async (grouping: "owner" | "area") =>
    (await lines({ sections: ["drivers"], grouping })).filter(({ level }) => level < 4).map(words);
  expect(await grouped("owner")).toEqual([
    "drivers 3",
    ...[" Вера", "  P2P", " Дина", "  Сайт", " null", "  Крыша"],
  ]);
  expect(await grouped("area")).toEqual(["drivers 3", ...[" Школа", "  P2P", "  Сайт", " Дом", "  Крыша"]]);
});

test("each line tells its place among those beside it", async () => {
  const places = (await lines({ sections: ["drivers", "tasks"], folded: ["tasks"] })).map(
    ({ level, at, of }) => `${level}:${at}/${of}`,
  );
  expect(places).toEqual([
    "1:1/2",
    ...["2:1/3", "3:1/6", "3:2/6", "3:3/6", "3:4/6", "3:5/6", "3:6/6"],
    ...["2:2/3", "3:1/1", "2:3/3"],
    "1:2/2",
  ]);
});
