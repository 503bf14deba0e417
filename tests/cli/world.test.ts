// The built program in a world that is not as it should be: other programs' settings, odd disks, links, other runs.

import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deep } from "../support/runs";
import { json, namesBelow, notesOf, refusal, run, start } from "./program";
import { everyFile, expectNoLeftovers, tempFolder } from "./temp-folder";

// Processes are started, which takes as long as the machine is busy.
jest.setTimeout(deep ? 600_000 : 120_000);

const [FROM, TO] = ["Weekly/2024-W22.md", "Weekly/2024-W23.md"];
const SOURCE = "# To do\n- [ ] Call\n";
/** Before the review is there, and with it. */
const EARLIER = { [FROM]: SOURCE, "Log.md": "log\n" };
const VAULT = { ...EARLIER, [TO]: "# To do\n" };
const WEEK = ["week", "--today", "2024-06-09", "--vault"];
const OWN = ".obsidian/plugins/throughline/data.json";
const RU = { LANG: "ru_RU.UTF-8" };

/** Runs an act that must be refused and must leave every byte of the vault and every file of the state as it was. */
function refusedUntouched(
  vault: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  status: 1 | 2 = 1,
) {
  const state = tempFolder();
  const before = everyFile(vault);
  const said = refusal(run(args, { state, env }), status);
  expect(everyFile(vault)).toEqual(before);
  expect(namesBelow(state).filter((name) => /lock$|tmp$/.test(name))).toEqual([]);
  return said;
}

describe("settings", () => {
  const withConfig = (
    config: Readonly<Record<string, unknown>>,
    notes: Readonly<Record<string, string>> = {},
  ) =>
    tempFolder({
      ...notes,
      ...Object.fromEntries(
        Object.entries(config).map(([path, value]) => [
          `.obsidian/${path}`,
          typeof value === "string" ? value : JSON.stringify(value),
        ]),
      ),
    });

  test("are read from the vault's configuration folder", () => {
    const settings = { weeklyName: "[Обзоры]/GGGG/[W]WW", reviewDay: 5, language: "ru", lookBack: 1 };
    const vault = withConfig({ "plugins/throughline/data.json": settings });
    // A Friday: with the usual review day the week before would be due.
    const report = json(["week", "--today", "2024-06-07", "--vault", vault]);
    expect(report).toMatchObject({ note: "Обзоры/2024/W23.md", created: true, week: "2024-W23" });
    expect(readFileSync(join(vault, "Обзоры/2024/W23.md"), "utf8")).toContain("# Что сделать\n");
  });

  test.each([
    ["knows `>` as no task", [{ symbol: ">", type: "NON_TASK" }], "- [>] Call\n"],
    ["does not know `>`", [{ symbol: "/", type: "IN_PROGRESS" }], "- [-] Call → [[2024-W23]]\n"],
  ])("of Tasks decide the mark: it %s", (_, customStatuses, marked) => {
    const tasks = { statusSettings: { customStatuses } };
    const config = {
      "community-plugins.json": ["obsidian-tasks-plugin"],
      "plugins/obsidian-tasks-plugin/data.json": tasks,
    };
    const vault = withConfig(config, VAULT);
    json([...WEEK, vault]);
    expect(readFileSync(join(vault, FROM), "utf8")).toBe(`# To do\n${marked}`);
    const off = withConfig({ ...config, "community-plugins.json": [] }, VAULT);
    json([...WEEK, off]);
    expect(readFileSync(join(off, FROM), "utf8")).toBe("# To do\n- [>] Call\n");
  });

  test("of Periodic Notes name the first review, folder and all, and tell which notes are reviews", () => {
    const weekly = { enabled: true, format: "gggg/[Wk] ww", folder: "My D notes" };
    const config = {
      "community-plugins.json": ["periodic-notes"],
      "plugins/periodic-notes/data.json": { weekly },
    };
    const vault = withConfig(config);
    const first = json(["week", "--today", "2024-06-02", "--vault", vault]);
    expect(first).toMatchObject({ note: "My D notes/2024/Wk 22.md", created: true });
    writeFileSync(join(vault, "My D notes/2024/Wk 22.md"), "# To do\n- [ ] Call\n");
    expect(json([...WEEK, vault])).toMatchObject({
      note: "My D notes/2024/Wk 23.md",
      carried: [{ text: "Call" }],
    });
  });

  test("of Obsidian decide how links are written", () => {
    const notes = { ...VAULT, [FROM]: "# To do\n- [ ] Call\n- [/] Half\n" };
    const config = {
      "app.json": { useMarkdownLinks: true },
      "plugins/throughline/data.json": { sourceMark: "-" },
    };
    const vault = withConfig(config, notes);
    json([...WEEK, vault]);
    expect(readFileSync(join(vault, FROM), "utf8")).toContain("- [-] Call → [2024-W23](2024-W23.md)\n");
  });

  test("of ours that are damaged refuse everything", () => {
    const vault = withConfig({ "plugins/throughline/data.json": "{oops" }, VAULT);
    for (const args of [
      [...WEEK, vault],
      ["undo", "--vault", vault],
      ["outline", "Log", "--vault", vault],
    ]) {
      expect(refusedUntouched(vault, args)).toContain(`${OWN} cannot be used: it is not JSON`);
    }
    expect(refusedUntouched(vault, [...WEEK, vault], RU)).toContain("это не JSON");
  });

  test("of others that are damaged are warned of in one line, and the act goes on", () => {
    const broken = {
      "app.json": "[]",
      "community-plugins.json": "{",
      "plugins/throughline/data.json": { lookBack: 0 },
    };
    const vault = withConfig(broken, VAULT);
    const ran = run([...WEEK, vault, "--json"]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ carried: [{ text: "Call" }] });
    expect(ran.stderr.split("\n")).toEqual([
      expect.stringMatching(
        /^throughline: .*app\.json \(.*\), .*community-plugins\.json \(it is not JSON\) — /,
      ),
      expect.stringMatching(/^throughline: settings in .* make no sense: lookBack — /),
      "",
    ]);
  });
});

describe("arguments", () => {
  const vault = tempFolder(VAULT);
  test.each<[string, readonly string[], RegExp]>([
    ["an option nobody knows", ["week", "--nonsense"], /--nonsense/],
    ["no act", [], /week, carry, meeting, .*undo, .*board, report, outline/],
    ["an impossible date", ["week", "--today", "2024-02-30"], /2024-02-30/],
    ["no vault", ["week", "--vault", "/nowhere/at/all"], /nowhere/],
    ["a folder in no vault", ["week"], /--vault/],
  ])("that are wrong end with 2: %s", (_, args, says) => {
    for (const env of [{}, RU]) expect(refusal(run(args, { cwd: vault, env }), 2)).toMatch(says);
  });

  test("that name a note outside the vault, or none, are refused", () => {
    const outside = tempFolder({ "outside.md": "- [ ] secret\n", "vault/W.md": "# To do\n" });
    const inner = join(outside, "vault");
    const wrong = [
      ["../outside.md", 2],
      ["../outside", 2],
      [join(outside, "outside.md"), 1],
      ["[[../outside]]", 1],
    ] as const;
    for (const [from, status] of wrong) {
      const args = ["carry", "--from", from, "--to", "W", "--vault", inner];
      const said = refusedUntouched(outside, args, {}, status);
      expect(said).toContain("outside");
    }
    expect(refusal(run(["outline", "../outside.md", "--vault", inner]), 2)).toContain("../outside.md");
  });

  test("may be left to the folder one is in", () => {
    const opened = tempFolder({ ...VAULT, ".obsidian/app.json": "{}" });
    const ran = run(["outline", "Log", "--json"], { cwd: join(opened, "Weekly") });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("notes that cannot be written", () => {
  test.each([
    ["the source", FROM],
    ["the target", TO],
  ])("refuse the act where one is read-only: %s", (_, path) => {
    for (const env of [{}, RU]) {
      const vault = tempFolder(VAULT);
      chmodSync(join(vault, path), 0o444);
      expect(refusedUntouched(vault, [...WEEK, vault], env)).toContain(path);
    }
  });

  test("refuse it where their folder is read-only", () => {
    const vault = tempFolder({ [FROM]: SOURCE });
    chmodSync(join(vault, "Weekly"), 0o555);
    expect(refusedUntouched(vault, [...WEEK, vault])).toContain("“Weekly/");
  });

  test("refuse it where their bytes are no UTF-8, or their properties no YAML, and name the line", () => {
    const latin = tempFolder(VAULT);
    writeFileSync(join(latin, FROM), Buffer.from("# To do\n- [ ] Caf\xe9\n", "latin1"));
    expect(refusedUntouched(latin, [...WEEK, latin])).toContain(FROM);
    const yaml = tempFolder({ ...VAULT, [FROM]: "---\na: [1\nb: 2\n---\n# To do\n- [ ] Call\n" });
    expect(refusedUntouched(yaml, [...WEEK, yaml])).toMatch(/line [234]/);
  });

  test("refuse it in the person's words where their name leads nowhere", () => {
    const settings = { weeklyName: `[${"д".repeat(200)}]-GGGG-[W]WW` };
    const vault = tempFolder({ [OWN]: JSON.stringify(settings) });
    expect(refusedUntouched(vault, [...WEEK, vault])).toContain("its name is too long for this disk");
    expect(refusedUntouched(vault, [...WEEK, vault], RU)).toContain("имя слишком длинно");
  });

  test("refuse it where two are the review of one week", () => {
    const vault = tempFolder({ ...VAULT, "Weekly/Неделя 22, 2024.md": "# To do\n" });
    expect(refusedUntouched(vault, [...WEEK, vault])).toContain("2024-W22");
  });
});

describe("a full disk", () => {
  const fill = (n: number, how: "full" | "once") => ({
    preload: "kill-at.mjs",
    env: { AT: String(n), HOW: how },
  });

  test.each(["full", "once"] as const)(
    "refuses with nothing half-done, whichever write it stops: %s",
    (how) => {
      let refusals = 0;
      const step = deep ? 1 : 3;
      for (let n = 1; ; n += step) {
        const [vault, state] = [tempFolder(EARLIER), tempFolder()];
        const [before, names] = [notesOf(vault), namesBelow(vault)];
        const ran = run([...WEEK, vault], { state, ...fill(n, how) });
        expectNoLeftovers(vault);
        if (ran.status === 0) {
          expect(readFileSync(join(vault, FROM), "utf8")).toBe("# To do\n- [>] Call\n");
          expect(readFileSync(join(vault, TO), "utf8")).toContain("- [ ] Call");
          if (how === "full" || n > 60) break;
          continue;
        }
        refusals++;
        refusal(ran);
        // What could not be taken back, because even that takes room, the next run finishes.
        if (!ran.stderr.includes("next run finishes it")) {
          expect(notesOf(vault)).toEqual(before);
          expect(namesBelow(vault)).toEqual(names);
        }
        expect(run([...WEEK, vault], { state })).toMatchObject({ status: 0, stderr: "" });
        expect(readFileSync(join(vault, FROM), "utf8")).toBe("# To do\n- [>] Call\n");
        expect(readFileSync(join(vault, TO), "utf8").match(/Call/g)).toHaveLength(1);
        expect(run(["undo", "--vault", vault], { state })).toMatchObject({ status: 0 });
        expect(notesOf(vault)).toEqual(before);
      }
      expect(refusals).toBeGreaterThan(3);
    },
  );
});

describe("links", () => {
  test("that lead outside the vault are neither read nor written", () => {
    const outside = tempFolder({
      "2024-W22.md": "# To do\n- [ ] Secret\n",
      "F/2024-W21.md": "- [ ] Secret\n",
    });
    const vault = tempFolder({ "Weekly/2024-W20.md": "# To do\n- [ ] Call\n" });
    symlinkSync(join(outside, "2024-W22.md"), join(vault, FROM));
    symlinkSync(join(outside, "F"), join(vault, "Weekly/F"));
    symlinkSync(outside, join(vault, ".obsidian"));
    const before = everyFile(outside);
    const ran = run([...WEEK, vault, "--json"]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).not.toContain("Secret");
    expect(ran.stdout).toContain("Call");
    for (const name of ["2024-W22", FROM, "Weekly/F/2024-W21.md"]) {
      expect(refusal(run(["outline", name, "--vault", vault]))).toContain(name);
    }
    expect(everyFile(outside)).toEqual(before);
  });

  test("within the vault are written through where they are the note, and are none where the note is there itself", () => {
    const vault = tempFolder({
      "Real/text.txt": "# To do\n- [ ] Call\n",
      "Real/note.md": "- [ ] x\n",
      [TO]: "# To do\n",
    });
    symlinkSync("../Real/text.txt", join(vault, "Weekly/through.md"));
    symlinkSync("../Real/note.md", join(vault, "Weekly/again.md"));
    const carry = (from: string) => [
      "carry",
      "--from",
      from,
      "--to",
      TO,
      "--today",
      "2024-06-09",
      "--vault",
      vault,
    ];
    expect(refusal(run(carry("Weekly/again")))).toContain("Weekly/again");
    expect(json(carry("Weekly/through"))).toMatchObject({ carried: [{ text: "Call" }] });
    expect(readFileSync(join(vault, "Real/text.txt"), "utf8")).toBe("# To do\n- [>] Call\n");
    expect(readlinkSync(join(vault, "Weekly/through.md"))).toBe("../Real/text.txt");
  });
});

describe("files", () => {
  test("keep their permissions, and untouched ones their times", () => {
    const vault = tempFolder({ ...VAULT, "Old.md": "- [ ] x\n", "picture.png": "\u0000" });
    chmodSync(join(vault, FROM), 0o640);
    chmodSync(join(vault, TO), 0o600);
    utimesSync(join(vault, "Old.md"), 1e9, 1e9);
    const before = everyFile(vault);
    json([...WEEK, vault]);
    const after = everyFile(vault);
    for (const path of ["Log.md", "Old.md", "picture.png"]) expect(after[path]).toBe(before[path]);
    const mode = (files: Readonly<Record<string, string>>, path: string) => files[path]?.split(" ")[0];
    for (const path of [FROM, TO]) expect(mode(after, path)).toBe(mode(before, path));
  });

  test("keep line endings, byte order mark and a missing final newline", () => {
    const vault = tempFolder({
      [FROM]: "\uFEFF# To do\r\n- [ ] Call\r\n\t- [ ] deep",
      [TO]: "\uFEFF# To do\r\n- [ ] there",
    });
    json([...WEEK, vault]);
    expect(readFileSync(join(vault, FROM), "utf8")).toBe("\uFEFF# To do\r\n- [>] Call\r\n\t- [>] deep");
    expect(readFileSync(join(vault, TO), "utf8")).toBe(
      "\uFEFF# To do\r\n- [ ] there\r\n- [ ] Call  [since:: 2024-W22]\r\n\t- [ ] deep",
    );
  });

  test("with Cyrillic names in either Unicode form are the same notes", () => {
    const nfd = "Недельный обзор й".normalize("NFD");
    const folder = `${nfd}/2024`;
    const vault = tempFolder({
      [`${folder}/Недельный обзор W22.md`.normalize("NFD")]: "# Что сделать\n- [ ] Ёлка [[2024]]\n",
      ["Ещё.md".normalize("NFD")]: "- [ ] й\n",
    });
    const report = json([...WEEK, vault]) as { note: string; writes: string[] };
    expect(report.note.normalize("NFC")).toBe(`${folder}/Недельный обзор W23.md`.normalize("NFC"));
    expect(json([...WEEK, vault])).toMatchObject({ created: false, carried: [], writes: [] });
    expect(namesBelow(vault).filter((name) => name.endsWith(".md"))).toHaveLength(3);
    expect(json(["outline", "Ещё", "--vault", vault])).toMatchObject({ items: [{ text: "й" }] });
    const named = `${nfd.normalize("NFC")}/2024/Недельный обзор W23`;
    expect(json(["outline", named, "--vault", vault])).toMatchObject({ kind: "weekly-review" });
  });

  test("that a killed run left are removed by the next act, and by no other program's name", () => {
    const vault = tempFolder({
      ...VAULT,
      "Weekly/.2024-W23.md.throughline-tmp": "half",
      ".trash/.x.md.throughline-tmp": "theirs",
      "Weekly/.other-tmp": "theirs",
    });
    expect(run(["undo", "--vault", vault])).toMatchObject({ status: 0 });
    const names = namesBelow(vault);
    expect(names).not.toContain("Weekly/.2024-W23.md.throughline-tmp");
    expect(names).toContain("Weekly/.other-tmp");
  });

  test("under two names, a hard link, part ways only where they are written", () => {
    const vault = tempFolder(VAULT);
    linkSync(join(vault, FROM), join(vault, "Copy.txt"));
    json([...WEEK, vault]);
    expect(readFileSync(join(vault, "Copy.txt"), "utf8")).toBe(SOURCE);
  });

  test("may be in a vault that Obsidian has never opened", () => {
    const vault = tempFolder(VAULT);
    expect(json([...WEEK, vault])).toMatchObject({ carried: [{ text: "Call" }] });
    expect(namesBelow(vault).some((name) => name.startsWith("."))).toBe(false);
  });
});

describe("two runs at once", () => {
  test("write what one would have written", async () => {
    const [alone, together, state] = [tempFolder(EARLIER), tempFolder(EARLIER), tempFolder()];
    json([...WEEK, alone]);
    const runs = await Promise.all([1, 2, 3].map(() => start([...WEEK, together, "--json"], { state })));
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(Array(3).fill([0, ""]));
    const carried = runs.map(({ stdout }) => (JSON.parse(stdout) as { carried: unknown[] }).carried.length);
    expect(carried.sort()).toEqual([0, 0, 1]);
    expect(notesOf(together)).toEqual(notesOf(alone));
    expect(run(["undo", "--vault", together], { state }).status).toBe(0);
    expect(notesOf(together)).toEqual(notesOf(tempFolder(EARLIER)));
  });
});

describe("the end of a run", () => {
  test("is a good one where the reader of its output has gone", async () => {
    const vault = tempFolder({ "Long.md": "- [ ] a long line of it\n".repeat(50_000) });
    const ran = await start(["outline", "Long", "--json", "--vault", vault], { closed: true });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
  });

  test("is one sentence where something happens that should not, and a stack only for who asks", () => {
    const vault = tempFolder(VAULT);
    const odd = { preload: "throws.mjs", env: RU };
    expect(refusal(run([...WEEK, vault], odd))).toContain("a bug");
    const debug = run([...WEEK, vault], { ...odd, env: { THROUGHLINE_DEBUG: "1" } });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });

  test("is a refusal where the state folder cannot be written", () => {
    const vault = tempFolder(VAULT);
    const state = join(tempFolder({ file: "" }), "file");
    const before = everyFile(vault);
    expect(refusal(run([...WEEK, vault], { state }))).toContain("XDG_STATE_HOME");
    expect(everyFile(vault)).toEqual(before);
    expect(json([...WEEK, vault, "--dry-run"], { state })).toMatchObject({ carried: [{ text: "Call" }] });
  });

  test("leaves the vault's folder where it was moved to, with its undo lost but nothing else", () => {
    const [vault, state] = [tempFolder({ "v/Weekly/2024-W22.md": SOURCE }), tempFolder()];
    json([...WEEK, join(vault, "v")], { state });
    mkdirSync(join(vault, "elsewhere"));
    renameSync(join(vault, "v"), join(vault, "elsewhere/v"));
    expect(json(["undo", "--vault", join(vault, "elsewhere/v")], { state })).toMatchObject({ of: null });
  });
});
