// The program's arguments: what is understood, and the one sentence on what is not.

import { parseArgs as parseIn } from "../../cli/args";
import { help } from "../../cli/help";
import { terminalLanguage } from "../../cli/language";
import { COMMON_FLAGS, COMMON_OPTIONS } from "../../cli/options";
import { ACT_IDS, ACTS } from "../../src/command/table";
import { wordsOf } from "../../cli/words";

const ACTS_SAID = ACT_IDS.join(", ");

const en = wordsOf("en");
const ru = wordsOf("ru");

const parseArgs = (argv: readonly string[]) => parseIn(argv, en);
const parse = (line: string) => parseArgs(line === "" ? [] : line.split(" "));
const NONE = { dryRun: false, json: false, fix: false };

describe("arguments that are understood", () => {
  test.each<[string, unknown]>([
    ["week", { act: "week", options: NONE, given: {} }],
    [
      "week --week 2024-W23 --series=Обзоры/Моя",
      { options: NONE, given: { week: "2024-W23", series: "Обзоры/Моя" } },
    ],
    [
      "--dry-run --today 2024-06-09 week --json",
      { act: "week", options: { dryRun: true, json: true, today: "2024-06-09" } },
    ],
    ["--vault /v undo", { act: "undo", options: { ...NONE, vault: "/v" } }],
    ["carry --from A.md --to=-B.md", { act: "carry", options: NONE, given: { from: "A.md", to: "-B.md" } }],
    [
      "outline W23.md --json",
      { act: "outline", options: { dryRun: false, json: true }, given: { note: "W23.md" } },
    ],
    ["outline -- --odd.md", { act: "outline", given: { note: "--odd.md" } }],
    [
      "meeting --series Школа --date 2024-06-30",
      { act: "meeting", given: { series: "Школа", date: "2024-06-30" } },
    ],
    ["meeting", { act: "meeting", given: {} }],
    ["task Notes.md --line 12", { act: "task", given: { note: "Notes.md", line: 12 } }],
    ["take-back --note W23", { act: "take-back", given: { note: "W23" } }],
    ["board --scope vault --depth 2", { act: "board", given: { scope: "vault", depth: 2 } }],
    ["week --week 2020-W53", { given: { week: "2020-W53" } }],
  ])("%s", (line, parsed) => {
    expect(parse(line)).toMatchObject({ kind: "act", ...(parsed as object) });
  });

  test.each<[string, unknown]>([
    ["--help", { kind: "help", act: null }],
    ["-h", { kind: "help", act: null }],
    ["week --help", { kind: "help", act: "week" }],
    ["--help carry --nonsense", { kind: "help", act: "carry" }],
    ["--version", { kind: "version" }],
  ])("%s", (line, parsed) => {
    expect(parse(line)).toEqual(parsed);
  });
});

describe("arguments that are wrong", () => {
  test.each([
    ["", "no act is named", `name one: ${ACTS_SAID}`],
    ["--json", "no act is named", `name one: ${ACTS_SAID}`],
    ["weak", "there is no act weak", `the acts are ${ACTS_SAID}`],
    ["toString --help", "there is no act toString", `the acts are ${ACTS_SAID}`],
    ["week --nonsense", "there is no option --nonsense", "throughline --help lists the options"],
    ["week --constructor", "there is no option --constructor", "throughline --help lists the options"],
    ["week --nonsense=1", "there is no option --nonsense", "throughline --help lists the options"],
    ["week -x", "there is no option -x", "throughline --help lists the options"],
    ["week --no-json", "there is no option --no-json", "throughline --help lists the options"],
    ["week --from A.md", "week has no option --from", "throughline week --help says what it takes"],
    [
      "week --today 2023-02-29",
      "--today is 2023-02-29",
      "it should be a day of the calendar, such as 2024-06-09",
    ],
    [
      "week --today=tomorrow",
      "--today is tomorrow",
      "it should be a day of the calendar, such as 2024-06-09",
    ],
    ["week --week 2024-W53", "--week is 2024-W53", "it should be an ISO week that exists, such as 2024-W23"],
    ["week --week 23", "--week is 23", "it should be an ISO week that exists, such as 2024-W23"],
    ["week --week", "--week needs a value", "write --week=YYYY-Www"],
    ["week --vault --json", "--vault needs a value", "write --vault=DIR"],
    ["week --vault=", "--vault needs a value", "write --vault=DIR"],
    ["week --json=yes", "--json takes no value", "write --json alone"],
    ["week --today 2024-06-09 --today 2024-06-10", "--today is given twice", "give it once"],
    ["week 2024-W23", "week does not take 2024-W23", "throughline week --help says what it takes"],
    ["meeting --date 30.06", "--date is 30.06", "it should be a day of the calendar, such as 2024-06-09"],
    ["outline", "outline needs a NOTE", "write throughline outline NOTE"],
    ["outline A.md B.md", "outline does not take B.md", "throughline outline --help says what it takes"],
    [
      "outline A.md --note B.md",
      "outline does not take A.md",
      "throughline outline --help says what it takes",
    ],
    ["task A.md", "task needs --line", "add --line N"],
    ["task A.md --line 0", "--line is 0", "it should be the number of a line, from 1"],
    ["board --depth 4", "--depth is 4", "it should be 1, 2 or 3"],
    ["report --weeks 53", "--weeks is 53", "it should be a number of weeks from 1 to 52"],
    [
      "carry --from ../A.md --to B.md",
      "--from is ../A.md",
      "it should be a name or path in this vault, with no .. in it",
    ],
    ["carry --to B.md", "carry needs --from", "add --from NOTE"],
    ["carry --from A.md", "carry needs --to", "add --to NOTE"],
  ])("%s", (line, says, mend) => {
    expect(parse(line)).toEqual({ kind: "wrong", sentence: [says, mend] });
  });

  test("an empty word is no name", () => {
    expect(parseArgs(["outline", ""])).toMatchObject({ kind: "wrong" });
    expect(parseArgs([""])).toMatchObject({ kind: "wrong" });
  });
});

describe("the help", () => {
  test.each([en, ru])("of an act names each of its options and the common ones", (words) => {
    for (const id of ACT_IDS) {
      const text = help(id, words);
      for (const name of [ACTS[id].arguments, COMMON_OPTIONS, COMMON_FLAGS].flatMap(Object.keys))
        expect(text).toContain(`--${name}`);
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    }
    expect(help("outline", en)).toMatch(/^throughline outline NOTE \[OPTIONS\]\nShow every item/);
  });

  test.each([en, ru])("of the program names every act", (words) => {
    for (const id of ACT_IDS) expect(help(null, words)).toContain(`\n  ${id} `);
  });
});

describe("the language of the terminal", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["en", {}],
    ["en", { LANG: "C.UTF-8" }],
    ["ru", { LANG: "ru_RU.UTF-8" }],
    ["ru", { LC_MESSAGES: "ru", LANG: "en_US.UTF-8" }],
    ["en", { LC_ALL: "C", LC_MESSAGES: "ru_RU.UTF-8", LANG: "ru_RU.UTF-8" }],
    ["ru", { LC_ALL: "", LANG: "ru_UA" }],
  ])("is %s for %j", (language, env) => {
    expect(terminalLanguage(env)).toBe(language);
  });

  test("is that of every sentence on the arguments", () => {
    for (const argv of [["week", "--x"], ["weak"], [], ["carry"], ["outline"], ["week", "--week", "1"]]) {
      const parsed = parseIn(argv, ru);
      if (parsed.kind !== "wrong") throw new Error("understood");
      for (const part of parsed.sentence) expect(part).toMatch(/[а-я]{4}/);
    }
  });
});
