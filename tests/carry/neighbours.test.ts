// What a carry writes, read again by Dataview's and Tasks' own rules: everything they saw of a line they see of its copy, and of what
// stays behind.

import fc from "fast-check";
import type { Choice } from "../../src/carry/choice";
import type { Desk } from "../../src/command/desk";
import { makeTask } from "../../src/command/review/make-task";
import { reviewWeek } from "../../src/command/review/week";
import { readLine } from "../../src/note/field";
import { parseRegistry } from "../../src/note/task";
import type { Token } from "../../src/note/token";
import { answer, note, settingsWith } from "../support/acts";
import { aDay, deskOf } from "../support/desk";
import { aLine } from "../support/line-text";
import { memoryVault } from "../support/memory-notebook";
import type { Read } from "../support/neighbours";
import { dataviewReads, tasksReads, touching } from "../support/neighbours";
import { runs } from "../support/runs";

const W22 = "Weekly/2024-W22.md";
const W23 = "Weekly/2024-W23.md";

const TASKS = (more: object = {}) => parseRegistry(more);

/** A tag and a token without a plain space between: which of them Tasks reads depends on what stands behind. */
const glued = (text: string) => /#[^ ]*[^ -~а-яё]/iu.test(text);
/** What the neighbours read otherwise as soon as anything at all is put beside it. */
const doubtful = (text: string) => touching(text) || glued(text) || text.trim() === "";

interface Carried {
  readonly copy: string;
  readonly left: string;
}

/** The line after a carry, in the new review and in the old one; null where it stayed. */
async function carriedLine(text: string, choice: Choice, desk: Partial<Desk>): Promise<Carried | null> {
  const vault = memoryVault({ [W22]: note("# To do", `- [ ] ${text}`), [W23]: note("# To do") });
  const choices = () => choice;
  const done = await reviewWeek(deskOf(vault, "2024-06-09", desk), { carry: true, choices });
  if (done.kind === "refused") return null;
  const line = (path: string) => /^- \[.\] (.*)$/mu.exec(vault.notes.get(path) ?? "")?.[1];
  const [copy, left] = [line(W23), line(W22)];
  return copy === undefined || left === undefined ? null : { copy, left };
}

/** As many of each as were wanted. */
function expectAll(after: readonly Read[], wanted: readonly Read[]): void {
  const rest = [...after];
  for (const one of wanted) {
    const at = rest.findIndex(({ key, value }) => key === one.key && value === one.value);
    expect({ one, after, at }).not.toEqual({ one, after, at: -1 });
    rest.splice(at, 1);
  }
}

/** The line without its ids for Tasks, in one notation or in both. */
function withoutIds(text: string, of?: Token["notation"]): string {
  const ids = readLine(text).tokens.filter(
    ({ kind, notation }) => kind === "id" && (of === undefined || notation === of),
  );
  return ids.reduceRight((line, { from, to }) => line.slice(0, from) + line.slice(to), text);
}

/** With one space where there are more: what was taken out stood between two. */
const spaced = (all: readonly Read[]) =>
  all.map((one) => ({ ...one, value: one.value.replace(/\s+/g, " ") }));

const CHOICES: readonly Choice[] = [
  { kind: "carry" },
  { kind: "hand", to: "Макс" },
  { kind: "split", parts: ["Главная", "Форма заявки"] },
];

const aSetting = fc.record({
  choice: fc.constantFrom(...CHOICES),
  forwardLink: fc.boolean(),
  knowsMark: fc.boolean(),
  format: fc.constantFrom("emoji", "field" as const),
});

describe("Of a line that was carried", () => {
  const property = (check: (text: string, carried: Carried, format: "emoji" | "field") => void) =>
    fc.asyncProperty(aLine, aSetting, async (text, { choice, forwardLink, knowsMark, format }) => {
      fc.pre(!doubtful(text));
      const customStatuses = knowsMark ? [{ symbol: ">", type: "NON_TASK" }] : [];
      const tasks = TASKS({
        taskFormat: format === "field" ? "dataview" : "tasksPluginEmoji",
        statusSettings: { customStatuses },
      });
      const settings = settingsWith({ forwardLink, threshold: 99 });
      const carried = await carriedLine(text, choice, { tasks, settings });
      fc.pre(carried !== null && !doubtful(carried.copy) && !doubtful(carried.left));
      check(text, carried, format);
    });

  test("Tasks reads the same dates, priority, rule and tags in the copy, with its id, and all but the id in what stays", async () => {
    await fc.assert(
      property((text, { copy, left }, format) => {
        const before = tasksReads(text, format).tokens;
        expect(tasksReads(copy, format).tokens).toEqual(before);
        const { id } = before;
        const now = tasksReads(left, format).tokens;
        const own = readLine(text).tokens.find((token) => token.kind === "id");
        // An id in the other notation ends what Tasks reads from the line's end; once it is away, Tasks reads on.
        const stays = withoutIds(text, format === "emoji" ? "field" : "emoji");
        const rest = Object.entries(tasksReads(stays, format).tokens).filter(([key]) => key !== "id");
        expect(now).toMatchObject(Object.fromEntries(rest));
        // An id stands once in the vault, or what depends on it waits for two.
        if (id !== undefined && own?.value === id) expect(now["id"]).not.toBe(id);
      }),
      { numRuns: runs(1500) },
    );
  });

  test("Dataview reads every field and date of it in the copy, with its origin, and in what stays", async () => {
    await fc.assert(
      property((text, { copy, left }) => {
        const before = dataviewReads(text);
        const own = readLine(text).fields.some(({ key }) => key === "since");
        const origin = own ? [] : [{ key: "since", value: "2024-W22" }];
        expectAll(dataviewReads(copy), [...before, ...origin]);
        // An id goes with the copy, also where it stood within the value of a field.
        expectAll(spaced(dataviewReads(left)), spaced(dataviewReads(withoutIds(text))));
      }),
      { numRuns: runs(1500) },
    );
  });
});

describe("With a global filter in Tasks", () => {
  const tasks = TASKS({ globalFilter: "#task", taskFormat: "dataview" });

  test("a line keeps it where Tasks reads it, and a line without it is carried all the same", async () => {
    const vault = memoryVault({
      [W22]: note(
        "# To do",
        "- [ ] Call Dina #task  [due:: 2024-06-20]",
        "- [ ] #task Ask",
        "- [ ] Buy bread",
      ),
      [W23]: note("# To do"),
    });
    await answer(reviewWeek(deskOf(vault, "2024-06-09", { tasks }), { carry: true }));
    expect(vault.notes.get(W23)).toBe(
      note(
        "# To do",
        "- [ ] Call Dina  [since:: 2024-W22] #task  [due:: 2024-06-20]",
        "- [ ] #task Ask  [since:: 2024-W22]",
        "- [ ] Buy bread  [since:: 2024-W22]",
      ),
    );
  });

  test("the parts of a task that has it get it, those of another do not", async () => {
    const vault = memoryVault({
      [W22]: note("# To do", "- [ ] #task Site", "- [ ] Shop"),
      [W23]: note("# To do"),
    });
    const choices = () => ({ kind: "split", parts: ["One", "Two #task"] }) as const;
    await answer(reviewWeek(deskOf(vault, "2024-06-09", { tasks }), { carry: true, choices }));
    expect(vault.notes.get(W23)).toBe(
      note(
        ...["# To do", "- [ ] #task Site  [since:: 2024-W22]", "\t- [ ] #task One", "\t- [ ] Two #task"],
        ...["- [ ] Shop  [since:: 2024-W22]", "\t- [ ] One", "\t- [ ] Two #task"],
      ),
    );
  });

  test("a line that is made a task of the week gets it, once", async () => {
    const vault = memoryVault({ [W23]: note("# To do"), "Ideas.md": note("Ask Zoe", "Ask Max #task") });
    const desk = deskOf(vault, "2024-06-09", { tasks });
    await answer(makeTask(desk, "Ideas.md", 0));
    await answer(makeTask(desk, "Ideas.md", 1));
    expect(await answer(makeTask(desk, "Ideas.md", 0))).toMatchObject({ added: false });
    expect(vault.notes.get(W23)).toBe(
      note("# To do", "- [ ] #task Ask Zoe ([[Ideas]])", "- [ ] Ask Max #task ([[Ideas]])"),
    );
  });

  test("a date is written in the format that is set, behind which nothing is hidden", async () => {
    const vault = memoryVault({ [W22]: note("# To do", "- [ ] #task Site"), [W23]: note("# To do") });
    const choices = () => ({ kind: "schedule", day: aDay("2024-07-01") }) as const;
    await answer(reviewWeek(deskOf(vault, "2024-06-09", { tasks }), { carry: true, choices }));
    expect(vault.notes.get(W22)).toBe(note("# To do", "- [ ] #task Site  [scheduled:: 2024-07-01]"));
  });
});
