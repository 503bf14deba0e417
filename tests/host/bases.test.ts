// Bases in the built plugin: the ready-made files, our view in them and in those of the docs, and the command that writes them.

import { evaluate, parseExpression } from "../../playground/host/bases/expression";
import { DOCS_DAY, DOCS_VAULT, examples } from "../support/docs";
import { fileAt } from "./support/app";
import { sampleVault } from "./support/sample-vault";
import type { Started } from "./support/started";
import { seen, started, stop } from "./support/started";

jest.setTimeout(60_000);
afterEach(stop);

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((el) => el.textContent);
const titles = () => texts(".throughline-base .throughline-entity .throughline-title");

async function opened({ app }: Started, path: string): Promise<void> {
  await app.workspace.getLeaf(false).openFile(fileAt(app, path));
}

async function choose(name: string): Promise<void> {
  document.querySelector<HTMLElement>(".bases-toolbar button")?.click();
  const item = await seen(name, () =>
    [...document.querySelectorAll<HTMLElement>(".menu-item")].find((el) => el.textContent === name),
  );
  item.click();
}

describe("the ready-made bases", () => {
  test("show the vault's goals as rows of the sidebar, and as a table; notes that change are drawn anew", async () => {
    const host = await started(sampleVault(), "2024-06-30", { language: "ru" });
    expect(host.app.commands.executeCommandById("throughline:create-bases")).toBe(true);
    await seen("the notice", () => host.notices().some((text) => text.includes("Создано в Базы: 4 базы")));
    await opened(host, "Базы/Цели.base");
    await seen("five goals", () => titles().length === 5);
    // The longest without an update first, and one that rests behind those, as the sidebar has them.
    expect(titles()[0]).toBe("Hold a conversation in Portuguese");
    expect(titles()[4]).toBe("Прочитать двенадцать книг");
    expect(document.querySelector(".throughline-entity.is-stale")).not.toBeNull();
    expect(document.querySelector(".throughline-entity [role=progressbar]")).not.toBeNull();
    const goal = fileAt(host.app, "Цели/Пробежать полумарафон.md");
    await host.app.vault.process(goal, (text) =>
      text.replace("# Пробежать полумарафон", "# Пробежать десять"),
    );
    await seen("the new title", () => titles().includes("Пробежать десять"));

    await choose("Таблица");
    await seen("the table", () => document.querySelector(".bases-table"));
    expect(texts(".bases-table th")).toEqual([
      ...["name", "Статус", "Владелец", "Горизонт", "Метрика", "Сейчас", "Цель", "Прогресс", "Уверенность"],
    ]);
    const rows = texts(".bases-table tbody tr");
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.startsWith("Пробежать"))).toContain("53 %");
    expect(document.querySelector(".throughline-base")).toBeNull();
  });

  test.each([
    ["Драйверы", 3],
    ["Недельные обзоры", 44],
    ["Встречи", 3],
  ])("find the vault's notes: %s", async (name, count) => {
    const host = await started(sampleVault(), "2024-06-30", { language: "ru" });
    await host.app.runCli("throughline:bases");
    await opened(host, `Базы/${name}.base`);
    await seen("the results", () => document.querySelector(".bases-results"));
    expect(Number(document.querySelector(".bases-results")?.textContent)).toBeGreaterThanOrEqual(count);
  });
});

describe("the view in a base", () => {
  const base = (extra = "") =>
    `filters: list(type).containsAny("goal", "driver")\nviews:\n  - type: throughline-board\n    name: Board\n${extra}`;

  test("draws groups as the base has them, keeps its order of goals, and counts what is neither", async () => {
    const second = "---\ntype: goal\nowner: Zoe\nstatus: active\n---\n# Another\n";
    const files = {
      ...DOCS_VAULT,
      "Goals/A.md": second,
      "My.base": base("    groupBy:\n      property: owner\n"),
    };
    const host = await started(files, DOCS_DAY);
    await opened(host, "My.base");
    await seen("the rows", () => titles().length === 3);
    expect(texts(".throughline-base-group")).toEqual(["Vera", "Zoe"]);
    const zoe = [...document.querySelectorAll(".throughline-base > section")][1];
    expect([...(zoe?.querySelectorAll(".throughline-title") ?? [])].map((el) => el.textContent)).toEqual([
      "Another",
      "Newcomers leave",
    ]);

    const file = fileAt(host.app, "My.base");
    const wider =
      'filters: file.inFolder("Goals") || type == "mastermind"\nviews:\n  - type: throughline-board\n    name: Other\n    sort:\n      - property: file.name\n        direction: DESC\n';
    await host.app.vault.process(file, () => wider);
    await seen(
      "the other rows",
      () => titles().length === 2 && texts(".throughline-base-group").length === 0,
    );
    expect(titles()).toEqual(["Open the workshop", "Another"]);
    expect(document.querySelector(".throughline-base")?.textContent).toContain("1 entry is neither");
  });

  test("acts on notes as the sidebar does", async () => {
    const host = await started({ ...DOCS_VAULT, "My.base": base() }, DOCS_DAY);
    await opened(host, "My.base");
    const box = () =>
      document.querySelector<HTMLElement>('.throughline-base input[aria-label="Done: Ask those who left"]');
    (await seen("the box of an item", box)).click();
    await seen("the item gone", () => box() === null);
    expect((await host.notes())["Drivers/Newcomers leave.md"]).toContain("- [x] Ask those who left");
  });

  test("says so where a base has no goal and no driver", async () => {
    const empty = base().replace('"goal", "driver"', '"nothing"');
    const host = await started({ ...DOCS_VAULT, "My.base": empty }, DOCS_DAY);
    await opened(host, "My.base");
    await seen("the sentence", () =>
      document.querySelector(".throughline-base")?.textContent.startsWith("This base shows no goal"),
    );
  });

  test("is gone with the plugin, and leaves nothing of itself", async () => {
    const host = await started({ ...DOCS_VAULT, "My.base": base() }, DOCS_DAY);
    await opened(host, "My.base");
    await seen("the rows", () => titles().length === 2);
    host.app.plugins.unloadPlugin("throughline");
    await seen("no view of ours", () => document.querySelector(".throughline-base") === null);
    expect(host.app.registries.basesViews.all()).toEqual([]);
  });

  test("draws what the docs show", async () => {
    const [example = ""] = examples("bases.md", "yaml");
    expect(example).toContain("throughline-board");
    const host = await started({ ...DOCS_VAULT, "My.base": example }, DOCS_DAY);
    await opened(host, "My.base");
    await seen("the groups", () => texts(".throughline-base-group").join() === "Vera,Zoe");
    await choose("Only mine");
    await seen("one goal", () => titles().join() === "Open the workshop");
  });

  test("draws what the docs show in a note", async () => {
    const [note = ""] = examples("bases.md", "markdown");
    const inNote = /^```base\n([^]*)\n```$/.exec(note)?.[1] ?? "";
    expect(inNote).toContain("throughline-board");
    const host = await started({ ...DOCS_VAULT, "My.base": inNote }, DOCS_DAY);
    await opened(host, "My.base");
    await seen("the goal", () => titles().join() === "Open the workshop");
  });
});

describe("the host's expressions", () => {
  const scope = {
    value: (name: string) => ({ price: 3, type: ["goal"], note: { тип: "цель" }, none: null })[name] ?? null,
    fileFunction: (name: string) => name === "hasTag",
  };
  test.each([
    ['list(type).containsAny("goal", "okr")', true],
    ['list(none).containsAny("goal")', false],
    ['note["тип"] == "цель" && !(price > 3)', true],
    ['file.hasTag("x") || price', true],
    ['if(price, (price * 2).toFixed(1) + " dollars")', "6.0 dollars"],
    ["if(none, 1)", null],
    ["1 + 2 * 3 - -1", 8],
    ["price >= 3", true],
  ])("%s", (text, value) => {
    expect(evaluate(parseExpression(text), scope)).toBe(value);
  });

  test.each(["price >", "list(", "1 2", "price.nothing()", "unknown(1)"])("%s is an error", (text) => {
    expect(() => evaluate(parseExpression(text), scope)).toThrow();
  });
});
