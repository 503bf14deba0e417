// The acts at Obsidian's command line, by link and through the API, in the built plugin; the examples of the docs among them.

import type { Answer, Board, Planned, ThroughlineApi, WeekCarry } from "../../api";
import { readCommandLine, readLink } from "../../playground/host/app/doors";
import { ACT_IDS, ACTS } from "../../src/command/table";
import { DOCS_DAY, DOCS_VAULT, exampleLines, examples } from "../support/docs";
import type { Started } from "./support/started";
import { seen, started, stop } from "./support/started";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";

afterEach(stop);

const begin = (options: Parameters<typeof started>[2] = {}) => started(DOCS_VAULT, DOCS_DAY, options);

function typed({ app }: Started, line: string): Promise<string> {
  const { command, params } = readCommandLine(line.replace(/^obsidian /, ""));
  return app.runCli(command, params);
}

describe("Obsidian's command line", () => {
  test("has every act of the table with its arguments, and only what it needs is required", async () => {
    const { app } = await begin();
    const commands = new Map(app.registries.cli.all().map((one) => [one.command, one]));
    expect([...commands.keys()]).toEqual(["throughline", ...ACT_IDS.map((id) => `throughline:${id}`)]);
    for (const id of ACT_IDS) {
      const { description, flags } = commands.get(`throughline:${id}`) ?? {};
      expect(description).not.toBe("");
      expect(Object.keys(flags ?? {})).toEqual([
        ...Object.keys(ACTS[id].arguments),
        "today",
        "dry-run",
        "json",
      ]);
      const required = Object.entries(flags ?? {}).filter(([, flag]) => flag.required);
      expect(required.map(([name]) => name).sort()).toEqual([...ACTS[id].needs].sort());
      expect(Object.values(flags ?? {}).every((flag) => flag.description !== "")).toBe(true);
    }
    expect((await typed({ app } as Started, "throughline")).split("\n")).toHaveLength(ACT_IDS.length);
  });

  test("understands every example of the docs", async () => {
    const lines = exampleLines("cli.md", "sh").filter((line) => line.startsWith("obsidian "));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const answer = await typed(await begin(), line);
      expect(`${line} → ${answer}`).not.toMatch(/→ throughline: /);
    }
  });

  test("answers with the JSON of the terminal; a dry run gives the diff and writes nothing", async () => {
    const host = await begin();
    const before = await host.notes();
    const diff = await typed(host, "throughline:week dry-run");
    expect(diff).toContain(`+++ b/${W23}`);
    expect(diff).toContain("+- [ ] Call Dina  [since:: 2024-W22] 📅 2024-06-07");
    const both = JSON.parse(await typed(host, "throughline:week dry-run json")) as object;
    expect(both).toMatchObject({
      note: W23,
      created: true,
      week: "2024-W23",
      writes: [W23, W22],
      diff: `${diff}\n`,
    });
    expect(await host.notes()).toEqual(before);

    expect(JSON.parse(await typed(host, "throughline:week"))).toEqual({
      note: W23,
      created: true,
      week: "2024-W23",
      carried: [expect.objectContaining({ text: "Call Dina 📅 2024-06-07", from: W22, line: 5, times: 1 })],
      left: expect.any(Array) as unknown,
      writes: [W23, W22],
    });
    expect((await host.notes())[W22]).toContain("- [>] Call Dina");
    expect(host.notices()).toEqual([]);

    expect(JSON.parse(await typed(host, "throughline:week dry-run"))).toMatchObject({ writes: [], diff: "" });
    expect(JSON.parse(await typed(host, "throughline:undo"))).toMatchObject({ of: "2024-W23", left: [] });
    expect(await host.notes()).toEqual(before);
  });

  test.each([
    [
      "throughline:week week=2024-W53",
      "“week” is “2024-W53” — it should be an ISO week that exists, such as 2024-W23",
    ],
    ["throughline:week from=A", "week takes no “from” — it takes week=YYYY-Www, series=NAME"],
    ["throughline:undo from=A", "undo takes no “from” — it takes nothing"],
    ["throughline:carry from=A", "carry needs “to” — add to=NOTE"],
    [
      "throughline:outline note=../A",
      "“note” is “../A” — it should be a name or path in this vault, with no .. in it",
    ],
    ["throughline:outline note=A", "there is no note “A” — check its name or path"],
    [
      "throughline:week today=tomorrow",
      "“today” is “tomorrow” — it should be a day of the calendar, such as 2024-06-09",
    ],
    ["throughline:week dry-run=yes", "“dry-run” takes no value — write dry-run alone"],
  ])("refuses in one sentence and writes nothing: %s", async (line, sentence) => {
    const host = await begin();
    const before = await host.notes();
    expect(await typed(host, line)).toBe(`throughline: ${sentence}`);
    expect(await host.notes()).toEqual(before);
    expect(host.notices()).toEqual([]);
  });

  test("speaks the person's language, and `today` stands in for the clock", async () => {
    const host = await begin({ data: { language: "ru" } });
    expect(await typed(host, "throughline:week week=1")).toMatch(/^throughline: «week» не может быть «1» — /);
    expect(JSON.parse(await typed(host, "throughline:week today=2024-06-02"))).toMatchObject({
      note: W22,
      created: false,
    });
  });

  test("a review that it takes back is not made again by automation", async () => {
    const host = await begin();
    await typed(host, "throughline:week");
    await typed(host, "throughline:undo");
    expect(host.app.loadLocalStorage("throughline-declined-weeks")).toEqual(["2024-W23"]);
  });
});

function followed({ app }: Started, link: string): void {
  const found = readLink(link);
  if (!found || !app.openUri(found.action, found.params)) throw new Error(`nobody follows ${link}`);
}

const dialog = () => document.querySelector<HTMLElement>(".throughline-link-dialog");
const press = (text: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>(".throughline-dialog button")];
  const button = buttons.find((one) => one.textContent === text);
  if (!button) throw new Error(`no button ${text} among ${buttons.map((one) => one.textContent).join(", ")}`);
  button.click();
};

describe("a link", () => {
  test("that writes asks first, shows every line, and does what it showed when it may", async () => {
    const host = await begin();
    const before = await host.notes();
    followed(host, "obsidian://throughline?vault=Notes&act=week&series=Weekly");
    const asked = await seen("the question", dialog);
    expect(asked.textContent).toContain("It asks Throughline to create the due weekly review");
    expect(asked.querySelector("dl")?.textContent).toBe("seriesWeekly");
    const lines = [...asked.querySelectorAll(".throughline-diff-line.is-in")].map((el) => el.textContent);
    expect(lines).toContain("+- [ ] Call Dina  [since:: 2024-W22] 📅 2024-06-07");
    await seen("the keys at Cancel", () => document.activeElement?.textContent === "Cancel");
    expect(await host.notes()).toEqual(before);
    press("Write it");
    await seen("the notice", () => host.notices().some((text) => text.includes("1 of 1 carried")));
    expect(dialog()).toBeNull();
    expect((await host.notes())[W22]).toContain("- [>] Call Dina");
    expect(host.app.workspace.getActiveFile()?.path).toBe(W23);
  });

  test("that is not allowed changes nothing; another may ask afterwards", async () => {
    const host = await begin();
    const before = await host.notes();
    followed(host, "obsidian://throughline?act=week");
    await seen("the question", dialog);
    followed(host, "obsidian://throughline?act=undo");
    await seen("the refusal", () =>
      host.notices().some((text) => text.startsWith("Another link is waiting")),
    );
    press("Cancel");
    await seen("no question", () => dialog() === null);
    expect(await host.notes()).toEqual(before);
    followed(host, "obsidian://throughline?act=week");
    await seen("the next question", dialog);
  });

  test("shows anew what it would write where a note changed meanwhile", async () => {
    const host = await begin();
    followed(host, "obsidian://throughline?act=week");
    const asked = await seen("the question", dialog);
    const file = host.app.vault.getFileByPath(W22);
    if (!file) throw new Error("no note");
    await host.app.vault.process(file, (text) => text.replace("Call Dina", "Call Vera"));
    press("Write it");
    await seen("what changed", () => asked.textContent.includes("read again"));
    expect(asked.textContent).toContain("Call Vera");
    expect((await host.notes())[W23]).toBeUndefined();
    press("Write it");
    await seen("no question", () => dialog() === null);
    expect((await host.notes())[W23]).toContain("Call Vera");
  });

  test("writes at once on a device that allows it", async () => {
    const host = await begin();
    host.app.saveLocalStorage("throughline-device-settings", { linksWrite: true });
    followed(host, "obsidian://throughline?act=week");
    await seen("the notice", () => host.notices().some((text) => text.includes("1 of 1 carried")));
    expect((await host.notes())[W23]).toContain("Call Dina");
  });

  test("with nothing to write says so and asks nothing", async () => {
    const host = await begin();
    followed(host, "obsidian://throughline?act=undo");
    await seen("the notice", () => host.notices().includes("Nothing to undo"));
    expect(dialog()).toBeNull();
  });

  test("that only reads shows the JSON value", async () => {
    const host = await begin();
    followed(host, "obsidian://throughline?act=outline&note=Ideas");
    const shown = await seen("the answer", () => document.querySelector(".throughline-answer"));
    expect(JSON.parse(shown.textContent)).toMatchObject({ kind: "note", items: [{ line: 3 }] });
  });

  test("is understood as the docs write it", async () => {
    const links = exampleLines("uri.md", "text");
    expect(new Set(links.map((link) => /act=([a-z-]+)/.exec(link)?.[1]))).toEqual(new Set(ACT_IDS));
    for (const link of links) {
      const host = await begin();
      if (link.includes("undo")) await host.app.runCli("throughline:week");
      followed(host, link);
      // There is nothing to take back or to merge, which is said.
      const nothing = /act=(take-back|merge|collapse)/.test(link);
      await seen(`the answer to ${link}`, () =>
        nothing
          ? host.notices().some((text) => /^(Nothing was carried|No week|There are no old copies)/.test(text))
          : document.querySelector(".throughline-link-dialog, .throughline-answer"),
      );
    }
  });

  test("is refused in one sentence where it is wrong, as the docs say, and nothing is written", async () => {
    const links = exampleLines("uri.md", "text wrong");
    expect(links.length).toBeGreaterThan(5);
    const said: string[] = [];
    for (const link of links) {
      const host = await begin();
      const before = await host.notes();
      followed(host, link);
      const [sentence = ""] = await seen(
        `the refusal of ${link}`,
        () => host.notices().length > 0 && host.notices(),
      );
      said.push(sentence);
      expect(await host.notes()).toEqual(before);
    }
    expect(said).toEqual([
      expect.stringMatching(/^No act is named — name one with act=: week, /),
      expect.stringMatching(/^There is no act “format” — the acts are week, /),
      "“week” is “2024-W53” — it should be an ISO week that exists, such as 2024-W23.",
      "Week takes no “from” — it takes week=YYYY-Www, series=NAME.",
      "Carry needs “to” — add to=NOTE.",
      "“note” is “../../secrets” — it should be a name or path in this vault, with no .. in it.",
      "There is no note “No such note” — check its name or path.",
    ]);
  });
});

function apiOf({ app }: Started): ThroughlineApi {
  const plugin = app.plugins.plugins["throughline"] as unknown as { readonly api: ThroughlineApi };
  return plugin.api;
}

function value<T>(answer: Answer<T>): T {
  if (answer.kind === "refused") throw new Error(`${answer.what} — ${answer.mend}`);
  return answer.value;
}

/** The board's shape, by the paths of its members; arrays by their first. */
function shape(of: unknown): unknown {
  if (Array.isArray(of)) return of.length === 0 ? [] : [shape(of[0])];
  if (typeof of !== "object" || of === null) return of === null ? "null" : typeof of;
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, shape(one)]));
}

type Example = (app: unknown, api: ThroughlineApi) => Promise<unknown>;

describe("the API", () => {
  test("has this shape and no other, and nobody can change it", async () => {
    const api = apiOf(await begin());
    expect(Object.fromEntries(Object.entries(api).map(([key, one]) => [key, typeof one]))).toEqual({
      version: "string",
      board: "function",
      report: "function",
      outline: "function",
      doctor: "function",
      week: "function",
      carry: "function",
      meeting: "function",
      question: "function",
      task: "function",
      takeBack: "function",
      undo: "function",
      adopt: "function",
      collapse: "function",
      merge: "function",
      bases: "function",
      on: "function",
    });
    const acts = ACT_IDS.map((id) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
    expect(
      Object.keys(api)
        .filter((key) => key !== "version" && key !== "on")
        .sort(),
    ).toEqual(acts.sort());
    expect(Object.isFrozen(api)).toBe(true);
    expect(Object.values(api).every(Object.isFrozen)).toBe(true);
    expect(() => Object.assign(api, { version: "2" })).toThrow(TypeError);
    const plan = await api.week();
    expect(Object.isFrozen(plan)).toBe(true);
    expect(shape(plan)).toEqual({
      kind: "string",
      value: {
        note: "string",
        created: "boolean",
        carried: [{ text: "string", from: "string", line: "number", times: "number", since: "string" }],
        left: [{ text: "string", from: "string", line: "number", reason: "string" }],
        writes: ["string"],
        week: "string",
      },
      diff: "string",
      apply: "function",
    });
    expect(shape(value(await api.board({ scope: "vault" })))).toEqual({
      root: "string",
      goals: [
        {
          title: "string",
          path: "string",
          owner: "string",
          status: "string",
          lastUpdate: "string",
          staleDays: "number",
          state: "string",
          progress: "number",
          area: "null",
          elapsed: "null",
          behind: "boolean",
          remarks: [],
        },
      ],
      drivers: [
        {
          title: "string",
          path: "string",
          owner: "string",
          status: "string",
          needs: [],
          open: "number",
          total: "number",
          items: [{ text: "string", path: "string", line: "number", status: "string", statusKind: "string" }],
          area: "null",
          lastWorked: "null",
          overdue: "null",
          remarks: [],
        },
      ],
      tasks: [
        {
          text: "string",
          path: "string",
          line: "number",
          status: "string",
          statusKind: "string",
          times: "number",
          since: "null",
        },
      ],
      questions: [
        {
          owner: "string",
          topic: "string",
          path: "string",
          line: "number",
          state: "string",
          times: "number",
          since: "null",
        },
      ],
      commitments: [
        {
          owner: "string",
          text: "string",
          path: "string",
          line: "number",
          statusKind: "string",
          misses: "number",
        },
      ],
      astray: [],
    });
  });

  test("answers as the command line does", async () => {
    const host = await begin();
    const api = apiOf(host);
    const board: Board = value(await api.board({ note: "W22 Weekly", depth: 2 }));
    expect(JSON.stringify(board)).toBe(await typed(host, 'throughline:board note="W22 Weekly" depth=2'));
    expect(JSON.stringify(value(await api.report()))).toBe(await typed(host, "throughline:report"));
    const plan = await api.week({ week: "2024-W23" });
    if (plan.kind === "refused") throw new Error(plan.what);
    const { diff, value: week } = plan;
    expect(JSON.stringify({ ...week, diff })).toBe(await typed(host, "throughline:week dry-run json"));
  });

  test.each<[string, (api: ThroughlineApi) => Promise<Planned<object>>]>([
    ["throughline:question series=Group text=Why", (api) => api.question({ series: "Group", text: "Why" })],
    ["throughline:task note=Ideas line=3", (api) => api.task({ note: "Ideas", line: 3 })],
    ['throughline:take-back note="W22 Weekly"', (api) => api.takeBack({ note: "W22 Weekly" })],
    ["throughline:adopt", (api) => api.adopt()],
    ["throughline:adopt note=Ideas kind=goal", (api) => api.adopt({ note: "Ideas", kind: "goal" })],
    ["throughline:collapse series=Weekly", (api) => api.collapse({ series: "Weekly" })],
    ["throughline:merge week=2024-W22", (api) => api.merge({ week: "2024-W22" })],
    ["throughline:bases folder=Tables", (api) => api.bases({ folder: "Tables" })],
    ["throughline:meeting series=Group absent=Zoe", (api) => api.meeting({ series: "Group", absent: "Zoe" })],
  ])("plans every act as the command line does, and applies it: %s", async (line, ask) => {
    const host = await begin();
    const plan = await ask(apiOf(host));
    if (plan.kind === "refused") throw new Error(plan.what);
    expect(JSON.stringify({ ...plan.value, diff: plan.diff })).toBe(
      await typed(host, `${line} dry-run json`),
    );
    const before = await host.notes();
    expect(value(await plan.apply())).toEqual(plan.value);
    const undo = await apiOf(host).undo();
    if (undo.kind === "planned") await undo.apply();
    expect(await host.notes()).toEqual(before);
  });

  test("plans without writing, applies what it planned once, and undoes it", async () => {
    const host = await begin();
    const before = await host.notes();
    const plan = await apiOf(host).week();
    if (plan.kind === "refused") throw new Error(plan.what);
    expect(await host.notes()).toEqual(before);
    const week: WeekCarry = value(await plan.apply());
    expect(week).toEqual(plan.value);
    expect((await host.notes())[W22]).toContain("- [>] Call Dina");
    expect(await plan.apply()).toMatchObject({
      kind: "refused",
      what: "the notes changed since this was planned",
    });
    const undo = await apiOf(host).undo();
    if (undo.kind === "refused") throw new Error(undo.what);
    value(await undo.apply());
    expect(await host.notes()).toEqual(before);
  });

  test("writes nothing where a note changed since it was planned", async () => {
    const host = await begin();
    const plan = await apiOf(host).carry({ from: "W21 Weekly", to: "Ideas" });
    if (plan.kind === "refused") throw new Error(plan.what);
    const file = host.app.vault.getFileByPath("Ideas.md");
    if (!file) throw new Error("no note");
    await host.app.vault.process(file, (text) => `${text}more\n`);
    const changed = await host.notes();
    expect(await plan.apply()).toMatchObject({ kind: "refused" });
    expect(await host.notes()).toEqual(changed);
  });

  test.each<[string, (api: ThroughlineApi) => Promise<unknown>]>([
    ["a week that does not exist", (api) => api.week({ week: "2024-W54" })],
    ["a path that leads out", (api) => api.outline({ note: "../x" })],
    ["what it does not know", (api) => api.week({ weak: 1 } as never)],
    ["an object for a name", (api) => api.outline({ note: {} } as never)],
    ["nothing where it needs something", (api) => api.carry(undefined as never)],
    ["a scope of its own", (api) => api.board({ scope: "all" } as never)],
  ])("refuses %s, with what mends it", async (_, ask) => {
    expect(await ask(apiOf(await begin()))).toEqual({
      kind: "refused",
      what: expect.stringMatching(/.{10}/) as unknown,
      mend: expect.stringMatching(/.{5}/) as unknown,
    });
  });

  test("tells of changes, until nobody listens; a listener that throws harms no other", async () => {
    const host = await begin();
    const api = apiOf(host);
    const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let told = 0;
    api.on("changed", () => {
      throw new Error("mine");
    });
    const off = api.on("changed", () => told++);
    value(await api.board());
    const write = async () => {
      const file = host.app.vault.getFileByPath(W22);
      if (file) await host.app.vault.process(file, (text) => `${text}- [ ] More\n`);
    };
    const first = told;
    await write();
    await seen("a call", () => told > first);
    off();
    const second = told;
    await write();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toBe(second);
    expect(errors).toHaveBeenCalled();
    errors.mockRestore();
    expect(() => api.on("deleted" as never, () => undefined)).toThrow("deleted");
  });

  test("refuses everything once the plugin is unloaded, and writes nothing", async () => {
    const host = await begin();
    const api = apiOf(host);
    const plan = await api.week();
    if (plan.kind === "refused") throw new Error(plan.what);
    let told = 0;
    api.on("changed", () => told++);
    host.app.plugins.unloadPlugin("throughline");
    const before = await host.notes();
    const answers = [
      api.board(),
      api.report(),
      api.outline({ note: "Ideas" }),
      api.week(),
      api.carry({ from: "W21 Weekly", to: "Ideas" }),
      api.meeting(),
      api.undo(),
      api.doctor(),
      api.question({ text: "Why" }),
      api.task({ note: "Ideas", line: 3 }),
      api.takeBack({ note: "W22 Weekly" }),
      api.adopt(),
      api.collapse(),
      api.merge(),
      api.bases(),
      plan.apply(),
    ];
    for (const answer of await Promise.all(answers))
      expect(answer).toMatchObject({ kind: "refused", what: "Throughline is not loaded any more" });
    expect(() => api.on("changed", () => undefined)).toThrow("not loaded");
    expect(await host.notes()).toEqual(before);
    expect(told).toBe(0);
    expect(host.app.registries.cli.all()).toEqual([]);
    expect(host.app.registries.protocols.all()).toEqual([]);
  });

  test("does what the examples of the docs say", async () => {
    const blocks = examples("api.md", "js");
    const host = await begin();
    const results: unknown[] = [];
    for (const code of blocks) {
      // The page's own code is what is tested.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const run = new Function("app", "api", `return (async () => {${code}\n})();`) as Example;
      results.push(await run(host.app, apiOf(host)));
    }
    expect(results).toEqual([
      apiOf(host).version,
      ["Open the workshop"],
      expect.arrayContaining(["2024-W22: 1/2"]),
      1,
      ["Call Dina 📅 2024-06-07"],
      expect.stringContaining("Book the hall"),
      expect.objectContaining({ kind: "done" }),
      "Ask Zoe for the keys ([[Ideas]])",
      [],
      0,
    ]);
  });
});
