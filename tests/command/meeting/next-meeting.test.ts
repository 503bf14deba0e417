// The act "meeting" beyond its scenarios: notes of every shape, who is absent, what is there already, and what is refused.

import fc from "fast-check";
import { isCarriable, questionKey } from "../../../src/mastermind/agenda";
import { meetingsIn } from "../../../src/mastermind/facts";
import { keyOf } from "../../../src/note/identity";
import { readPage } from "../../../src/note/page";
import { nextMeeting } from "../../../src/command/meeting/next-meeting";
import type { MatterAt, MatterChoice } from "../../../src/command/meeting/choices";
import { sayRefusal, wordsOf } from "../../../src/command/say";
import { undoLast } from "../../../src/command/undo";
import { movedMark, parseRegistry } from "../../../src/note/task";
import { answer, note, refusal, settingsWith } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { meetOn, met } from "../../support/meetings";
import { Death, memoryVault } from "../../support/memory-notebook";

const A = "Group/2024-05-19.md";
const B = "Group/2024-05-26.md";
const C = "Group/2024-06-02.md";

const FIRST = note(
  "# 2024-05-19",
  "",
  "## Goals and updates",
  "",
  "* Max: 5000 readers",
  "* Zoe: a new microphone",
  "",
  "## Questions",
  "",
  "### Max / Prices",
  "",
  "### Zoe / Where to record",
  "",
  "At home.",
  "",
  "## Commitments",
  "",
  "- [ ] Max: write to Dina 📅 2024-05-24 ^dina",
  "\t- [x] find the address",
  "\t- [ ] ask twice",
  "\t  in the evening",
  "- [x] Zoe: buy a cable",
);

describe("promises", () => {
  test("go with what is open below them, dated, and are marked as tasks are", async () => {
    const { notes } = await met({ [A]: FIRST }, "2024-05-20");
    expect(notes[B]).toContain(
      note(
        "## Commitments from last time",
        "- [ ] Max: write to Dina  [since:: 2024-05-19] 📅 2024-05-24",
        "\t- [ ] ask twice",
        "\t  in the evening",
        "",
        "## Goals",
      ).slice(0, -1),
    );
    expect(notes[A]).toContain(
      note(
        "- [>] Max: write to Dina 📅 2024-05-24 ^dina",
        "\t- [x] find the address",
        "\t- [>] ask twice",
        "\t  in the evening",
        "- [x] Zoe: buy a cable",
      ),
    );
  });

  test("where Tasks does not know the arrow, the mark is a dash with a link", async () => {
    const tasks = parseRegistry({});
    expect(movedMark(tasks)).toEqual({ char: "-", link: true });
    const { notes, vault } = await met({ [A]: FIRST }, "2024-05-20", {}, { tasks });
    expect(notes[A]).toContain("- [-] Max: write to Dina → [[2024-05-26]] 📅 2024-05-24 ^dina\n");
    expect(await meetOn(vault, "2024-05-20", {}, { tasks })).toMatchObject({ carried: [], writes: [] });
  });

  test("below a person in updates or reflection they get the name they stood under", async () => {
    const text = note(
      "# 2024-05-19",
      "## Updates",
      "- Max: fine",
      "    - [ ] call the school",
      "        - with the number",
      "- Zoe: fine",
      "    - [ ] Max: send the file",
      "## Questions",
      "## Reflection",
    );
    const { notes } = await met({ [A]: text }, "2024-05-20");
    expect(notes[B]).toContain(
      note(
        "- [ ] Max: call the school  [since:: 2024-05-19]",
        "    - with the number",
        "- [ ] Max: send the file  [since:: 2024-05-19]",
      ),
    );
    expect(notes[A]).toBe(text.replace("[ ] call", "[>] call").replace("[ ] Max", "[>] Max"));
  });

  test("grouped under a name in their section they get it too, under other words they keep these", async () => {
    const text =
      FIRST.slice(0, FIRST.indexOf("- [ ] Max")) +
      note("- Max:", "  - [ ] call the school", "- before summer", "  - [ ] rent a room");
    const { notes } = await met({ [A]: text }, "2024-05-20");
    expect(notes[B]).toContain(
      note(
        "- [ ] Max: call the school  [since:: 2024-05-19]",
        "- before summer",
        "  - [ ] rent a room  [since:: 2024-05-19]",
      ),
    );
  });

  test("of a missed meeting come along from the last four, the same promise once", async () => {
    const older = note(
      "# 2024-05-19",
      "## Updates",
      "* Max: hi",
      "* Zoe: hi",
      "## Commitments",
      "- [ ] Max: one",
      "- [ ] Zoe: two",
    );
    const later = note(
      "# 2024-05-26",
      "## Updates",
      "* Max: hi",
      "* Zoe: hi",
      "## Commitments",
      "- [ ] Max: one",
    );
    const { notes, report } = await met({ [A]: older, [B]: later }, "2024-05-27");
    expect(notes[C]?.match(/Max: one/g)).toHaveLength(1);
    expect(notes[C]).toContain("- [ ] Zoe: two  [since:: 2024-05-19]\n");
    expect(notes[B]).toContain("- [>] Max: one");
    expect(notes[A]).toContain("- [>] Max: one\n- [>] Zoe: two\n");
    expect(report.left).toContainEqual(expect.objectContaining({ from: B, reason: "already-there" }));
  });

  test("dropped or left on request change in their place or not at all", async () => {
    const boxes = FIRST.replace("- [x] Zoe: buy", "- [ ] Zoe: buy");
    const kinds: Readonly<Record<number, MatterChoice>> = { 17: { kind: "drop" }, 21: { kind: "leave" } };
    const choices = ({ line }: MatterAt) => kinds[line];
    const { notes, report } = await met({ [A]: boxes }, "2024-05-20", { choices });
    expect(notes[A]).toBe(
      boxes.replace("- [ ] Max: write", "- [-] Max: write").replace("Prices\n", "Prices\n→ [[2024-05-26]]\n"),
    );
    expect(notes[B]).not.toContain("- [ ] Max");
    expect(report.left.filter(({ item }) => item === "commitment")).toMatchObject([
      { line: 18, reason: "cancelled" },
      { line: 19, reason: "done" },
      { line: 22, reason: "declined" },
    ]);
  });

  test("of the fifth meeting back stay", async () => {
    const days = ["2024-04-07", "2024-04-14", "2024-04-21", "2024-04-28", "2024-05-05"];
    const notes = Object.fromEntries(
      days.map((day) => [
        `Group/${day}.md`,
        note(`# ${day}`, "## Questions", "## Commitments", `- [ ] Max: ${day}`),
      ]),
    );
    const { report } = await met(notes, "2024-05-06");
    expect(report.carried.map(({ text }) => text)).toEqual(days.slice(1).map((day) => `Max: ${day}`));
  });
});

describe("questions", () => {
  test("of who is absent come last, and they have no slot", async () => {
    const text = FIRST.replace("At home.", "").replace("### Max", "### Zoe / Again\n\n### Max");
    const { notes } = await met({ [A]: text }, "2024-05-20", { absent: ["zoe"] });
    expect(notes[B]).toContain("participants: [Max]\n");
    expect(notes[B]).not.toContain("* Zoe:");
    expect(notes[B]?.match(/^### .*/gm)).toEqual([
      "### Max / Prices",
      "### Zoe / Again",
      "### Zoe / Where to record",
    ]);
  });

  test("kept open go on without that word, parked and dropped ones stay", async () => {
    const text = FIRST.replace("record\n", "record #open\n").replace("Prices", "Prices [parked]");
    const { notes, report } = await met({ [A]: text }, "2024-05-20");
    expect(notes[B]?.match(/^### .*/gm)).toEqual(["### Zoe / Where to record"]);
    expect(notes[A]).toContain("### Zoe / Where to record #open\n→ [[2024-05-26]]\n\nAt home.\n");
    expect(report.left).toContainEqual(expect.objectContaining({ text: "Max / Prices [parked]" }));
  });

  test("in a vault of Markdown links keep these, and the day they were first asked", async () => {
    const desk = { links: { markdown: true, path: "relative" } as const };
    const { notes, vault } = await met({ [A]: FIRST }, "2024-05-20", {}, desk);
    expect(notes[B]).toContain("### Max / Prices\n← [2024-05-19](2024-05-19.md)\n");
    expect(notes[A]).toContain("### Max / Prices\n→ [2024-05-26](2024-05-26.md)\n");
    const report = await meetOn(vault, "2024-05-27", {}, desk);
    expect(vault.notes.get(C)).toContain("### Max / Prices\n← [2024-05-19](2024-05-19.md)\n");
    expect(report.carried.at(-1)).toMatchObject({ times: 2, since: "2024-05-19" });
  });

  test("of a log are dated by the heading they link to", async () => {
    const log = note(
      "# 2024-05-05",
      "## Questions",
      "## Updates",
      "# 2024-05-12",
      "## Questions",
      "### Max / New",
    );
    const { vault } = await met({ "Group/Log.md": log }, "2024-05-13");
    const report = await meetOn(vault, "2024-05-20");
    expect(report.carried).toMatchObject([{ times: 2, since: "2024-05-12" }]);
  });

  test("a choice leaves one where it is", async () => {
    const choices = ({ line }: MatterAt) => (line === 9 ? ({ kind: "leave" } as const) : undefined);
    const { notes, report } = await met({ [A]: FIRST }, "2024-05-20", { choices });
    expect(notes[B]).not.toContain("Prices");
    expect(report.left).toContainEqual({
      text: "Max / Prices",
      item: "question",
      from: A,
      line: 10,
      reason: "declined",
    });
  });

  test("what a template shows how to write is no question", async () => {
    const text = FIRST.replace("### Max / Prices", "### Name / Topic\n\n### {{questions}}\n\n###");
    expect((await met({ [A]: text }, "2024-05-20")).report.carried).toMatchObject([{ item: "commitment" }]);
  });
});

describe("a meeting that was written ahead", () => {
  const ahead = note(
    "# 2024-05-26",
    "",
    "## Goals and updates",
    "",
    "* Max: ",
    "",
    "## Questions",
    "",
    "### Max / New one",
    "",
    "## Reflection",
  );

  test("is added to: carried questions above the new one, the missing section at its end", async () => {
    const { notes, report } = await met({ [A]: FIRST, [B]: ahead }, "2024-05-20");
    expect(report).toMatchObject({ note: B, created: false, date: "2024-05-26" });
    expect(notes[B]).toBe(
      ahead.replace("### Max / New", "### Max / Prices\n← [[2024-05-19]]\n\n### Max / New") +
        note(
          "",
          "## Commitments from last time",
          "- [ ] Max: write to Dina  [since:: 2024-05-19] 📅 2024-05-24",
          "\t- [ ] ask twice",
          "\t  in the evening",
        ),
    );
  });

  test("what it has already is only marked where it stood", async () => {
    const has = ahead.replace("### Max / New one", "### max / prices.\n\nDiscussed.");
    const { notes, report } = await met({ [A]: FIRST, [B]: has }, "2024-05-20");
    expect(notes[B]?.startsWith(has)).toBe(true);
    expect(notes[A]).toContain("### Max / Prices\n→ [[2024-05-26]]\n");
    expect(report.left).toContainEqual(
      expect.objectContaining({ text: "Max / Prices", reason: "already-there" }),
    );
  });

  test("without sections, ending or newline gets both at its end, each byte else kept", async () => {
    const bare = "\uFEFF---\r\ntype: meeting\r\ndate: 2024-05-26\r\n---\r\n# Soon\r\n\r\nBring cake.";
    const { notes, vault } = await met({ [A]: FIRST, [B]: bare }, "2024-05-20");
    const added = [
      "",
      "## Commitments from last time",
      "- [ ] Max: write to Dina  [since:: 2024-05-19] 📅 2024-05-24",
      "\t- [ ] ask twice",
      "\t  in the evening",
      "",
      "## Questions",
      "",
      "### Max / Prices",
      "← [[2024-05-19]]",
    ];
    expect(notes[B]).toBe(`${bare}\r\n${added.join("\r\n")}`);
    await answer(undoLast(deskOf(vault, "2024-05-21")));
    expect(vault.snapshot()).toEqual({ [A]: FIRST, [B]: bare });
  });
});

test("what goes below a promise that is there already needs no section", async () => {
  const has = note("# 2024-05-26", "## Updates", "## Commitments", "", "- [ ] Max: write", "");
  const text = FIRST.slice(0, FIRST.indexOf("- [ ] Max")) + note("- Max: write", "\t- [ ] tonight");
  const { notes } = await met({ [A]: text, [B]: has }, "2024-05-20");
  expect(notes[B]).toContain("- [ ] Max: write\n\t- [ ] tonight  [since:: 2024-05-19]\n");
  expect(notes[B]).not.toContain("Commitments from last time");
});

describe("a template of one's own", () => {
  const settings = settingsWith({ meetingTemplate: "Templates/Call", templateFolders: ["Templates"] });
  const made = (template: string, first = FIRST) =>
    met({ [A]: first, "Templates/Call.md": template }, "2024-05-20", {}, { settings });

  test("has its placeholders filled, and sections of any name", async () => {
    const template = note(
      "# {{title}} {{date:DD.MM}}",
      "{{participants}}",
      "## Owed",
      "{{commitments}}",
      "## To talk about",
      "{{questions}}",
    );
    expect(
      await refusal(
        nextMeeting(
          deskOf(memoryVault({ [A]: FIRST, "Templates/Call.md": template }), "2024-05-20", { settings }),
          {},
        ),
      ),
    ).toEqual({ kind: "template-section", path: "Templates/Call" });
    const names = { ...settings, sectionNames: { questions: ["To talk about"], commitmentsIn: ["Owed"] } };
    const { notes } = await met(
      { [A]: FIRST, "Templates/Call.md": template },
      "2024-05-20",
      {},
      { settings: names },
    );
    expect(notes[B]).toBe(
      note(
        "# 2024-05-26 26.05",
        "Max, Zoe",
        "## Owed",
        "- [ ] Max: write to Dina  [since:: 2024-05-19] 📅 2024-05-24",
        "\t- [ ] ask twice",
        "\t  in the evening",
        "## To talk about",
        "",
        "### Max / Prices",
        "← [[2024-05-19]]",
      ),
    );
  });

  test("without a section for questions gets one at its end", async () => {
    const { notes } = await made("# Call {{date}}\n\n## Updates\n");
    expect(notes[B]).toContain("## Updates\n← [[2024-05-19]]\n\n## Commitments from last time\n- [ ] Max");
    expect(notes[B]).toContain("\n\n## Questions\n\n### Max / Prices\n← [[2024-05-19]]\n");
  });

  test("that is gone is a refusal, and nothing is written", async () => {
    const vault = memoryVault({ [A]: FIRST });
    const refused = await refusal(nextMeeting(deskOf(vault, "2024-05-20", { settings }), {}));
    expect(refused).toEqual({ kind: "no-template", path: "Templates/Call.md" });
    expect(vault.writes()).toBe(0);
  });
});

describe("the series", () => {
  test("by a property is written into the next note, wherever its notes lie", async () => {
    const text = `---\nseries: "[[Mornings]]"\ndate: 2024-05-19\n---\n${FIRST}`;
    const { notes } = await met({ "Calls/A.md": text, [A]: FIRST.replace("write", "read") }, "2024-05-20", {
      series: "mornings",
    });
    expect(notes["Calls/2024-05-26.md"]).toContain('series: "[[Mornings]]"\n');
    expect(notes["Calls/2024-05-26.md"]).toContain("write to Dina");
    expect(notes[A]).toContain("- [ ] Max: read");
  });

  test("speaks its own language, whatever the app does", async () => {
    const { notes } = await met({ [A]: FIRST }, "2024-05-20", {}, { appLanguage: "ru" });
    expect(notes[B]).toContain("## Goals and updates");
  });

  test("a day named is that day's meeting; the one held today is followed by the next", async () => {
    expect(
      (await met({ [A]: FIRST }, "2024-05-20", { date: deskOf(memoryVault({}), "2024-06-09").today })).report,
    ).toMatchObject({
      note: "Group/2024-06-09.md",
    });
    expect((await met({ [A]: FIRST }, "2024-05-19")).report).toMatchObject({ note: B, created: true });
  });
});

describe("refusals name the note and the mend, in both languages, and write nothing", () => {
  const yearless = { "Group/19.05.md": FIRST.replace("2024-05-19", "19.05").replace(/ 📅.*/, "") };
  const log = (year: string) =>
    `# ${year}\n\n${FIRST.replace(/^#/gm, "##").replace("2024-05-19", `${year}-12-29`)}`;
  const LOGS = { "Клуб/2023.md": log("2023"), "Клуб/2024.md": log("2024") };
  const twice = { [A]: FIRST, "Group/2024-05-19 b.md": FIRST };
  const day = (text: string) => deskOf(memoryVault({}), text).today;
  test.each([
    ["no meetings", {}, {}, "no-meetings"],
    ["no such series", { [A]: FIRST }, { series: "Choir" }, "no-group"],
    ["several series", { [A]: FIRST, "Choir/2024-05-20.md": FIRST }, {}, "two-groups"],
    ["a year nobody can tell", yearless, {}, "no-meeting-year"],
    ["two notes of the day", twice, { date: day("2024-05-19") }, "two-meetings"],
    [
      "a log of its year that says nothing",
      { ...LOGS, "Клуб/2025.md": "# 2025\n" },
      { date: day("2025-01-05") },
      "unknown-log",
    ],
    ["a note in the way", { [A]: FIRST, [B]: "Shopping" }, {}, "meeting-in-the-way"],
  ])("%s", async (_, notes, wish, kind) => {
    const vault = memoryVault(notes);
    const said = await refusal(nextMeeting(deskOf(vault, "2024-05-20"), wish));
    expect(said.kind).toBe(kind);
    expect(vault.writes()).toBe(0);
    for (const language of ["en", "ru"] as const)
      for (const part of sayRefusal(said, wordsOf(language))) expect(part).not.toMatch(/[{}]|undefined/);
  });

  test("the year that is proposed is the last one in which the day is past", async () => {
    const vault = memoryVault(yearless);
    expect(await refusal(nextMeeting(deskOf(vault, "2024-05-01"), {}))).toMatchObject({
      guess: "2023-05-19",
    });
  });

  test("a note whose comment nobody closed would swallow what is carried", async () => {
    const open = note("# 2024-05-26", "## Updates", "## Questions", "<!--", "open");
    const vault = memoryVault({ [A]: FIRST, [B]: open });
    const done = await nextMeeting(deskOf(vault, "2024-05-20"), {});
    if (done.kind === "refused") expect(vault.writes()).toBe(0);
    else
      expect(vault.notes.get(B)?.indexOf("### Max / Prices")).toBeLessThan(
        vault.notes.get(B)?.indexOf("<!--") ?? 0,
      );
  });
});

const aMeeting = fc.record({
  questions: fc.array(
    fc.record({
      owner: fc.constantFrom("Max / ", "Zoe / ", "[[Max]] / ", ""),
      topic: fc.constantFrom("Prices", "Rooms", "$& $1", "`- [ ] code`", "Кого позвать?", "A / B"),
      body: fc.constantFrom("", "", "\n", "\nsaid\n", "%% note %%\n", "* \n", "![](a.png)\n"),
    }),
    { maxLength: 3 },
  ),
  promises: fc.array(
    fc.record({
      box: fc.constantFrom("[ ] ", "[ ] ", "[/] ", "[x] ", "[-] ", ""),
      text: fc.constantFrom("Max: call", "Zoe: write 📅 2024-06-01 ^b", "somebody else", "Max: $& $$"),
      below: fc.constantFrom("", "\n\t- [ ] sub", "\n\t- [x] sub", "\n  more", "\n\t- plain\n\t\t- [ ] deep"),
    }),
    { maxLength: 3 },
  ),
  marker: fc.constantFrom("-", "*", "+"),
  order: fc.boolean(),
  end: fc.constantFrom("\n", "\n", "\r\n"),
  front: fc.constantFrom("", "\uFEFF", "---\ntype: meeting\n---\n"),
  closed: fc.boolean(),
});

const written = (day: string, meeting: typeof aMeeting extends fc.Arbitrary<infer M> ? M : never) => {
  const questions = meeting.questions
    .map(({ owner, topic, body }) => `### ${owner}${topic}\n${body}`)
    .join("\n");
  const promises = meeting.promises
    .map(({ box, text, below }, i) => {
      // What is below a promise that was dropped stays with it.
      const more = box === "[-] " ? "" : below;
      // Of equal promises that hold different things both go on, which reports and does not merge.
      const own = more === "" ? "" : ` of ${day}`;
      return `${meeting.marker} ${box}${text.replace("^b", `^b${i}`)} ${i}${own}${more}`;
    })
    .join("\n");
  const parts = [`## Questions\n\n${questions}`, `## Commitments\n\n${promises}`];
  const body = [
    `# ${day}`,
    "## Updates\n\n* Max: hi\n* Zoe: ho",
    ...(meeting.order ? parts : [...parts].reverse()),
  ];
  const text = `${meeting.front}${body.join("\n\n")}`;
  return (meeting.closed ? `${text}\n` : text).replaceAll("\n", meeting.end);
};

const aSeries = fc
  .tuple(aMeeting, aMeeting, aMeeting, fc.boolean())
  .map(([a, b, c, ahead]): Record<string, string> => ({
    [A]: written("2024-05-19", a),
    [B]: written("2024-05-26", b),
    ...(ahead && { [C]: written("2024-06-02", c) }),
  }));

/** Each line, but for marks, boxes and the field of a carry. */
const words = (notes: Readonly<Record<string, string>>) =>
  new Set(
    Object.values(notes)
      .flatMap((text) => text.split(/\r?\n/))
      .map((line) =>
        line
          .replace(/ {2}\[since:: [\d-]+\]/, "")
          .replace(/^\s*([-*+]) \[.\] /, "")
          .trim(),
      ),
  );

/** Questions and promises of notes as a meeting would name them, nested ones too: what is open, or all there are. */
const matters = (notes: Readonly<Record<string, string>>, paths: readonly string[], which: "open" | "all") =>
  paths.flatMap((path) => {
    const [meeting] = meetingsIn(readPage(path, notes[path] ?? ""), null, {}, null);
    const isOpen = (kind: string) => kind === "open" || kind === "progress";
    const questions = (meeting?.questions ?? []).filter((one) => which === "all" || isCarriable(one));
    const promises = (meeting?.commitments ?? []).filter(({ kind }) => which === "all" || isOpen(kind));
    return [...questions.map(questionKey), ...promises.map(({ written }) => keyOf(written))];
  });

describe("whatever the notes hold", () => {
  test("nothing is lost, a second run changes nothing, and undo gives back every byte", () =>
    fc.assert(
      fc.asyncProperty(aSeries, async (before) => {
        const vault = memoryVault(before);
        await meetOn(vault, "2024-05-27");
        const after = vault.snapshot();
        const there = words(after);
        for (const line of words(before)) expect(there).toContain(line);
        const wanted = matters(
          before,
          Object.keys(before).filter((path) => path !== C),
          "open",
        );
        expect(matters(after, [C], "all")).toEqual(expect.arrayContaining(wanted));
        for (const one of matters(after, [C], "open"))
          expect([...wanted, ...matters(before, [C], "open")]).toContain(one);
        expect(matters(after, [A, B], "open")).toEqual([]);
        expect(await meetOn(vault, "2024-05-27")).toMatchObject({ carried: [], writes: [] });
        expect(vault.snapshot()).toEqual(after);
        await answer(undoLast(deskOf(vault, "2024-05-28")));
        expect(vault.snapshot()).toEqual(before);
      }),
      { numRuns: 60 },
    ));

  test("killed at any write, the next run ends as an undisturbed one, here and on another device", () =>
    fc.assert(
      fc.asyncProperty(aSeries, fc.nat(6), async (before, at) => {
        const { notes } = await met(before, "2024-05-27");
        const vault = memoryVault(before);
        vault.diesAt(at);
        await meetOn(vault, "2024-05-27").catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        const torn = vault.snapshot();
        vault.restart();
        await meetOn(vault, "2024-05-27");
        expect(vault.snapshot()).toEqual(notes);
        expect((await met(torn, "2024-05-27")).notes).toEqual(notes);
      }),
      { numRuns: 60 },
    ));
});
