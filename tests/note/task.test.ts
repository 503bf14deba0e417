// What the character in a box means, with and without the Tasks plugin's settings, and which lines were moved.

import fc from "fast-check";
import {
  isLive,
  isMark,
  isMoved,
  looksLikeTask,
  movedMark,
  movedTo,
  parseRegistry,
  statusKind,
  statusOf,
} from "../../src/note/task";
import { runs } from "../support/runs";

const status = (symbol: string, type: string) => ({
  symbol,
  name: "name",
  nextStatusSymbol: "x",
  availableAsCommand: false,
  type,
});

const registry = (...custom: ReturnType<typeof status>[]) =>
  parseRegistry({
    taskFormat: "tasksPluginEmoji",
    statusSettings: {
      coreStatuses: [status(" ", "TODO"), status("x", "DONE")],
      customStatuses: [status("/", "IN_PROGRESS"), status("-", "CANCELLED"), ...custom],
    },
  });

describe("A box's character by our own table", () => {
  test.each([
    [" ", "open", "open"],
    ["!", "open", "open"],
    ["?", "open", "open"],
    ["*", "open", "open"],
    ["/", "progress", "progress"],
    ["x", "done", "done"],
    ["X", "done", "done"],
    ["-", "cancelled", "cancelled"],
    [">", "moved", "moved"],
    ["<", "moved", "moved"],
    ["D", "scheduled", "other"],
    ["T", "scheduled", "other"],
    ["i", "not-a-task", "other"],
    ["w", "not-a-task", "other"],
    ["d", "not-a-task", "other"],
    ['"', "not-a-task", "other"],
    ["z", "unknown", "other"],
    ["🔥", "unknown", "other"],
    ["ж", "unknown", "other"],
  ])("[%s] is %s, of kind %s", (char, meaning, kind) => {
    expect(statusOf(char)).toBe(meaning);
    expect(statusKind(char)).toBe(kind);
  });
});

describe("A box's character by Tasks' settings", () => {
  test("what is registered decides before our table", () => {
    const tasks = registry(
      status("z", "TODO"),
      status("h", "ON_HOLD"),
      status("!", "NON_TASK"),
      status("D", "TODO"),
    );
    expect(statusOf("z", tasks)).toBe("open");
    expect(statusOf("h", tasks)).toBe("held");
    expect(statusKind("h", tasks)).toBe("open");
    expect(statusOf("!", tasks)).toBe("not-a-task");
    expect(statusOf("D", tasks)).toBe("open");
    expect(statusOf("?", tasks)).toBe("open");
    expect(statusOf("q", tasks)).toBe("unknown");
  });

  test("> and < stay moved, although Minimal registers them as TODO", () => {
    const minimal = registry(status(">", "TODO"), status("<", "TODO"));
    expect(statusOf(">", minimal)).toBe("moved");
    expect(statusOf("<", minimal)).toBe("moved");
  });

  test("of two entries with one character the first counts", () => {
    expect(statusOf("z", registry(status("z", "DONE"), status("z", "TODO")))).toBe("done");
  });

  test("settings without statuses mean the four that Tasks comes with", () => {
    const tasks = parseRegistry({ taskFormat: "dataview" });
    expect(tasks?.format).toBe("field");
    expect([...(tasks?.types ?? [])]).toEqual([
      [" ", "TODO"],
      ["x", "DONE"],
      ["/", "IN_PROGRESS"],
      ["-", "CANCELLED"],
    ]);
  });

  test("a type nobody knows is TODO, as in Tasks; an empty or long symbol is nothing", () => {
    const tasks = registry(
      status("z", "SOMEDAY"),
      status("", "DONE"),
      status("ab", "DONE"),
      status("🔥", "DONE"),
    );
    expect(statusOf("z", tasks)).toBe("open");
    expect(statusOf("🔥", tasks)).toBe("done");
    expect(tasks?.types.size).toBe(6);
  });

  test("anything at all is read without an error", () => {
    expect(parseRegistry(null)).toBeNull();
    expect(parseRegistry("{}")).toBeNull();
    expect(parseRegistry([])).toBeNull();
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (core, custom) => {
        const settings = { statusSettings: { coreStatuses: core, customStatuses: custom } };
        expect(parseRegistry(settings)).not.toBeNull();
        expect(parseRegistry({ statusSettings: core, taskFormat: custom })).not.toBeNull();
        expect(
          parseRegistry({ statusSettings: { coreStatuses: [core], customStatuses: [custom] } }),
        ).not.toBeNull();
        parseRegistry(core);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("The mark of a moved line", () => {
  test("> without Tasks, and where Tasks knows it as no task, cancelled or done", () => {
    expect(movedMark(null)).toEqual({ char: ">", link: false });
    for (const type of ["NON_TASK", "CANCELLED", "DONE"])
      expect(movedMark(registry(status(">", type)))).toEqual({ char: ">", link: false });
  });

  test("- with the link where Tasks would list [>] as not done", () => {
    expect(movedMark(registry())).toEqual({ char: "-", link: true });
    expect(movedMark(registry(status(">", "TODO")))).toEqual({ char: "-", link: true });
    expect(movedMark(parseRegistry({}))).toEqual({ char: "-", link: true });
  });

  test("the person's own character and link", () => {
    expect(movedMark(registry(), ">", false)).toEqual({ char: ">", link: false });
    expect(movedMark(null, "auto", true)).toEqual({ char: ">", link: true });
    expect(movedMark(null, "-", false)).toEqual({ char: "-", link: true });
    expect(movedMark(null, "→", false)).toEqual({ char: "→", link: false });
  });

  test.each([" ", "x", "/", "!", "", "ab", "]", "\n"])("%j cannot be a mark", (char) => {
    expect(isMark(char, null)).toBe(false);
    expect(movedMark(null, char)).toEqual({ char: ">", link: false });
  });
});

describe("A moved line", () => {
  test.each([
    [">", "Обновить портфолио", true],
    ["<", "Обновить портфолио", true],
    ["-", "Заказать сервер", false],
    ["-", "Заказать сервер → [[W23 Weekly]]", true],
    ["-", "Заказать сервер  [since:: 2024-W21] → [[W23 Weekly]] #дом 📅 2024-06-07 ^s", true],
    ["-", "Заказать сервер → [W23 Weekly](W23%20Weekly.md)", true],
    ["-", "Данные → [[Сервер]] перенести", false],
    ["-", "Заказать → https://example.org", false],
    ["x", "Заказать сервер → [[W23 Weekly]]", false],
    [" ", "Заказать сервер → [[W23 Weekly]]", false],
  ])("[%s] %s: %s", (char, text, moved) => {
    expect(isMoved(char, text)).toBe(moved);
    expect(isMoved(char, text, registry(status(">", "TODO")))).toBe(moved);
  });

  test("by the mark in use here, whatever Tasks takes it for", () => {
    expect(isMoved("→", "A", null, { char: "→", link: false })).toBe(true);
    expect(isMoved("→", "A")).toBe(false);
    const odd = parseRegistry({ statusSettings: { customStatuses: [status("-", "NON_TASK")] } });
    expect(isMoved("-", "A → [[W23 Weekly]]", odd, { char: "-", link: true })).toBe(true);
    expect(isMoved("-", "A", odd, { char: "-", link: true })).toBe(false);
  });

  test("says where to", () => {
    expect(movedTo("A → [[Weekly/W23 Weekly|W23]] #дом")?.target).toBe("Weekly/W23 Weekly");
    expect(movedTo("A [[W23 Weekly]]")).toBeNull();
  });

  test("is not live", () => {
    expect(isLive(statusKind(">"))).toBe(false);
    expect([" ", "!", "/"].every((char) => isLive(statusKind(char)))).toBe(true);
  });
});

describe("What looks like a task without a bullet", () => {
  test.each(["[ ] c", "  [ ] позвонить", "[x] d", "\t[/] e"])("%j does", (line) => {
    expect(looksLikeTask(line)).toBe(true);
  });
  test.each([
    "- [ ] a",
    "[x](y)",
    "[1] сноска",
    "[[x]] y",
    "[ ]",
    "[ ] ",
    "text [ ] c",
    "[]  c",
    "> [ ] c",
    "[i] c",
  ])("%j does not", (line) => {
    expect(looksLikeTask(line)).toBe(false);
  });
});
