// Weekly notes that other plugins make, in the built plugin beside stand-ins of them: offered or carried once at rest and open here.

import { Plugin, moment } from "obsidian";
import type { PluginClass } from "../../playground/host/app/plugins";
import { createApp } from "../../playground/host/app/create";
import { builtPlugin } from "./support/built-plugin";
import { CALENDAR, calendar } from "./support/neighbours/calendar";
import { JOURNALS, JOURNALS_DATA, journals } from "./support/neighbours/journals";
import { PERIODIC_NOTES, periodicNotes } from "./support/neighbours/periodic-notes";
import { TEMPLATER, templater } from "./support/neighbours/templater";

const built = builtPlugin();

const W22 = "Journal/2024-W22.md";
const W23 = "Journal/2024-W23.md";
const OPEN = "# To do\n- [ ] Call Dina\n- [x] Rest\n";
const TEMPLATE = "# {{title}}\n# To do\n";
const COPY = "- [ ] Call Dina  [since:: 2024-W22]";
const WEEK = { format: "GGGG-[W]WW", folder: "Journal", templatePath: "Templates/Week.md" };

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date(2024, 5, 9, 10, 0),
    doNotFake: ["queueMicrotask", "nextTick", "performance", "hrtime"],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

async function pass(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

interface Setting {
  readonly theirs?: "offer" | "carry" | "off";
  readonly automation?: "off" | "offer";
  readonly data?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** Without the review of the week before. */
  readonly bare?: boolean;
}

let apps = 0;

async function appWith({
  theirs = "offer",
  automation = "off",
  data = {},
  files = {},
  language,
  bare,
}: Setting) {
  const appId = `their-notes-${++apps}`;
  const device = JSON.stringify({ automation, theirs, me: "" });
  window.localStorage.setItem(`${appId}-throughline-device-settings`, device);
  document.body.replaceChildren();
  const app = await createApp({
    files: { ...(bare ? {} : { [W22]: OPEN }), "Templates/Week.md": TEMPLATE, ...files },
    plugins: [built],
    dataJson: { throughline: { language: "en", skipPreview: true }, ...data },
    appId,
    ...(language === undefined ? {} : { language }),
  });
  document.body.append(app.workspace.containerEl);
  await pass(100);
  return {
    app,
    start: async <T extends Plugin>(
      manifest: Parameters<typeof app.plugins.start>[0],
      of: new (...given: never[]) => T,
    ) => (await app.plugins.start(manifest, of as unknown as PluginClass)) as unknown as T,
    text: async (path: string) => {
      const file = app.vault.getFileByPath(path);
      return file ? app.vault.read(file) : null;
    },
    notices: () => [...document.querySelectorAll(".notice-message")].map((one) => one.textContent),
    press: async (words: string) => {
      const button = [...document.querySelectorAll<HTMLElement>(".notice button")].find(
        ({ textContent }) => textContent === words,
      );
      if (!button) throw new Error(`no button ${words}`);
      button.click();
      await pass(1000);
    },
    open: async (path: string) => {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new Error(`no ${path}`);
      await app.workspace.getLeaf(false).openFile(file);
      await pass(500);
    },
  };
}

const OFFER = "1 unfinished in 2024-W22CarryChoose";

describe("A weekly note of Periodic Notes", () => {
  it("gets the carry offered once it has come to rest, and nothing is written before", async () => {
    const { start, text, notices, press } = await appWith({});
    const notes = await start(PERIODIC_NOTES, periodicNotes(WEEK));
    await notes.openWeekly();
    await pass(1500);
    expect(notices()).toEqual([]);
    await pass(5000);
    expect(notices()).toEqual([OFFER]);
    expect(await text(W22)).toBe(OPEN);
    await press("Carry");
    expect(await text(W22)).toBe(OPEN.replace("[ ]", "[>]"));
    expect(await text(W23)).toBe(`# 2024-W23\n# To do\n${COPY}\n`);
  });

  it("is carried into where that is set, and can be taken back", async () => {
    const { start, text, notices, press } = await appWith({ theirs: "carry" });
    const notes = await start(PERIODIC_NOTES, periodicNotes(WEEK));
    await notes.openWeekly();
    await pass(8000);
    expect(notices()).toEqual(["2024-W23: 1 of 1 carriedUndo"]);
    expect(await text(W23)).toContain(COPY);
    await press("Undo");
    expect(await text(W22)).toBe(OPEN);
    expect(await text(W23)).not.toContain(COPY);
  });

  it("is left alone where that is set", async () => {
    const { start, notices } = await appWith({ theirs: "off" });
    const notes = await start(PERIODIC_NOTES, periodicNotes(WEEK));
    await notes.openWeekly();
    await pass(20_000);
    expect(notices()).toEqual([]);
  });

  it.each([
    ["GGGG-[W]WW", "2024-W23"],
    ["gggg-[W]ww", "2024-W23"],
    ["[Неделя] WW GGGG", "Неделя 23 2024"],
  ])(
    "is made by us in its folder, as %s and from its template, as it would make it itself",
    async (format, name) => {
      const dated =
        "# {{title}}, {{date}}\n{{monday:DD.MM}} – {{sunday:DD.MM}} {{time}}\n{{nothing}} {{date+1d}}\n";
      const given: Setting = {
        bare: true,
        files: { "Templates/Week.md": dated },
        data: { throughline: { skipPreview: true } },
        language: "ru",
      };
      const path = `Journal/${name}.md`;
      const their = await appWith(given);
      await (await their.start(PERIODIC_NOTES, periodicNotes({ ...WEEK, format }))).openWeekly();
      const ours = await appWith(given);
      await ours.start(PERIODIC_NOTES, periodicNotes({ ...WEEK, format }));
      ours.app.commands.executeCommandById("throughline:create-weekly-review");
      await pass(3000);
      const made = `# ${name}, ${name}\n03.06 – 09.06 10:00\n{{nothing}} `;
      expect((await their.text(path))?.replace("{{date+1d}}", "2024-06-04")).toBe(`${made}2024-06-04\n`);
      expect(await ours.text(path)).toBe(`${made}2024-06-04\n`);
    },
  );

  it.each([
    ["Sunday", 0],
    ["Saturday", 6],
  ])(
    "of ISO weeks stays of the same week where another plugin has weeks begin on %s for all",
    async (_, dow) => {
      const first = moment.localeData();
      moment.updateLocale("en", { week: { dow, doy: 6 } });
      try {
        const { app, text } = await appWith({});
        app.commands.executeCommandById("throughline:create-weekly-review");
        await pass(3000);
        expect(await text(W23)).toMatch(/^---\nweek: 2024-W23\n---\n/);
      } finally {
        moment.updateLocale("en", { week: { dow: first.firstDayOfWeek(), doy: first.firstDayOfYear() } });
      }
    },
  );
});

describe("A weekly note of Calendar", () => {
  const options = {
    showWeeklyNote: true,
    weeklyNoteFormat: "GGGG-[W]WW",
    weeklyNoteFolder: "Journal",
    weeklyNoteTemplate: "Templates/Week",
  };

  it("gets the carry offered once it has come to rest", async () => {
    const { start, text, notices, press } = await appWith({});
    await (await start(CALENDAR, calendar(options))).openWeekly();
    await pass(1500);
    expect(notices()).toEqual([]);
    await pass(5000);
    expect(notices()).toEqual([OFFER]);
    await press("Carry");
    expect(await text(W23)).toBe(`# 2024-W23\n# To do\n${COPY}\n`);
    expect(await text(W22)).toBe(OPEN.replace("[ ]", "[>]"));
  });

  it("is made by us in its folder, as its format says and from its template", async () => {
    const { app, start, text } = await appWith({ bare: true });
    await start(CALENDAR, calendar(options));
    app.commands.executeCommandById("throughline:create-weekly-review");
    await pass(3000);
    expect(await text(W23)).toBe("# 2024-W23\n# To do\n");
  });
});

describe("A note that arrives by a sync", () => {
  it("is not offered anything until it is opened here, and carried into by nobody, whatever is set", async () => {
    const { app, text, notices, open } = await appWith({ theirs: "carry" });
    await app.vault.create(W23, "# To do\n");
    await pass(60_000);
    expect(notices()).toEqual([]);
    expect(await text(W22)).toBe(OPEN);
    await open(W23);
    expect(notices()).toEqual([OFFER]);
    expect(await text(W22)).toBe(OPEN);
  });

  it("waits while core Sync is at work", async () => {
    const { app, notices, open } = await appWith({});
    const instance = { status: "syncing", ready: true, getStatus: () => instance.status };
    Object.assign(app.internalPlugins, { getPluginById: () => ({ enabled: true, instance }) });
    await app.vault.create(W23, "# To do\n");
    await open(W23);
    await pass(20_000);
    expect(notices()).toEqual([]);
    instance.status = "synced";
    await pass(5000);
    expect(notices()).toEqual([OFFER]);
  });

  it("of a week long ago, of another kind or of our own making asks for nothing", async () => {
    const { app, notices, open } = await appWith({});
    for (const path of ["Journal/2024-W10.md", "Journal/2024-06-09.md", "Notes about 2024.md"]) {
      await app.vault.create(path, "# To do\n");
      await open(path);
      await pass(10_000);
    }
    expect(notices()).toEqual([]);
    app.commands.executeCommandById("throughline:create-weekly-review");
    await pass(20_000);
    expect(notices()).toEqual([OFFER]);
  });
});

describe("A weekly note of Journals", () => {
  it("is left alone through its three steps, its empty file included", async () => {
    const data = { journals: JOURNALS_DATA };
    const { start, text, notices } = await appWith({ theirs: "carry", data });
    const notes = await start(JOURNALS, journals("# To do\n", 2500));
    const made = notes.openWeekly(W23);
    await pass(5100);
    await made;
    await pass(1000);
    expect(notices()).toEqual([]);
    expect(await text(W22)).toBe(OPEN);
    await pass(6000);
    expect(notices()).toEqual(["2024-W23: 1 of 1 carriedUndo"]);
    expect(await text(W23)).toBe(`---\njournal: Weeks\njournal-date: 2024-06-03\n---\n# To do\n${COPY}\n`);
  });
});

describe("A weekly note that we make where Journals would make it", () => {
  it("has its name, its words filled as it fills them, and its properties once it takes the note for its own", async () => {
    const template = "# {{date}} {{start_date:DD.MM}}–{{end_date:DD.MM}} {{journal_name}}\n# To do\n";
    const kept = { ...JOURNALS_DATA, calendar: { mode: "custom", dow: 1, doy: 4 } };
    const weeks = { ...JOURNALS_DATA.journals.Weeks, dateFormat: "YYYY-[W]ww" };
    const files = { "Templates/Week.md": template };
    const data = { journals: { ...kept, journals: { Weeks: weeks } } };
    const { app, start, text, press } = await appWith({ files, data });
    await start(JOURNALS, journals(template, 100));
    app.commands.executeCommandById("throughline:create-weekly-review");
    await pass(5000);
    const made =
      "---\njournal: Weeks\njournal-date: 2024-06-03\n---\n# 2024-W23 03.06–09.06 Weeks\n# To do\n";
    expect(await text(W23)).toBe(made);
    await press("Carry");
    expect(await text(W23)).toBe(`${made}${COPY}\n`);
    expect(await text(W22)).toBe(OPEN.replace("[ ]", "[>]"));
  });
});

describe("Templater", () => {
  const COMMANDS = "# <% tp.file.title %>\n<%* const a = 1;\nawait tp.ask() %>\n# To do\n";
  const answers = { "tp.file.title": "The week", "const a = 1;\nawait tp.ask()": "asked" };
  const files = { "Templates/Week.md": COMMANDS };
  const data = {
    throughline: {
      language: "en",
      skipPreview: true,
      template: "Templates/Week",
      weeklyName: "[Journal]/GGGG-[W]WW",
    },
  };
  const RENDERED = `# The week\nasked\n# To do\n${COPY}\n`;

  const carried = async (app: Awaited<ReturnType<typeof appWith>>) => {
    const undone = app.app.commands.executeCommandById("throughline:create-weekly-review");
    expect(undone).toBe(true);
    await pass(5000);
    await app.press("Carry");
    await pass(5000);
  };

  it.each([true, false])("runs the commands of our template, once; its own switch is %s", async (own) => {
    const app = await appWith({ files, data });
    app.app.saveLocalStorage("templater-local-settings", { trigger_on_file_creation: own });
    const running = await app.start(TEMPLATER, templater(answers));
    await carried(app);
    expect(await app.text(W23)).toBe(RENDERED);
    expect(await app.text(W22)).toBe(OPEN.replace("[ ]", "[>]"));
    expect(running.ran).toEqual([W23]);
    expect(await app.text("Templates/Week.md")).toBe(COMMANDS);
  });

  it("is waited for while it asks a question, however long, before anything is marked", async () => {
    let answer: (text: string) => void = () => {};
    const asked = new Promise<string>((resolve) => (answer = resolve));
    const automatic = { ...data, throughline: { ...data.throughline } };
    const app = await appWith({ files, data: automatic });
    await app.start(TEMPLATER, templater({ ...answers, "const a = 1;\nawait tp.ask()": asked }));
    app.app.commands.executeCommandById("throughline:create-weekly-review");
    await pass(60_000);
    expect(app.notices()).toEqual([]);
    expect(await app.text(W22)).toBe(OPEN);
    answer("at last");
    await pass(5000);
    expect(app.notices()).toEqual([OFFER]);
    expect(await app.text(W23)).toContain("at last");
  });

  it("is not there: commands stay as they are written", async () => {
    const app = await appWith({ files, data });
    await carried(app);
    expect(await app.text(W23)).toBe(`${COMMANDS}${COPY}\n`);
  });

  it("never gets words that were carried to run", async () => {
    const learn = "# To do\n- [ ] Learn <% tp.file.title %>\n";
    const plain = { "Templates/Week.md": "# To do\n", [W22]: learn };
    const app = await appWith({ files: plain, data });
    const running = await app.start(TEMPLATER, templater(answers));
    await carried(app);
    expect(await app.text(W23)).toBe("# To do\n- [ ] Learn <% tp.file.title %>  [since:: 2024-W22]\n");
    expect(running.ran).toEqual([]);
  });
});

describe("Words that look like commands of Templater", () => {
  const LEARN = "- [ ] Learn <% tp.file.title %>\n  - [ ] even <%* nested %>\n";
  const COPIED = "- [ ] Learn <% tp.file.title %>  [since:: 2024-W22]\n  - [ ] even <%* nested %>\n";
  const template = "# <% tp.file.title %>\n# To do\n{{carried}}\n# Thoughts\n";
  const throughline = { language: "en", weeklyName: "[Journal]/GGGG-[W]WW" };

  it.each([
    ["with commands of its own", template, "# The week\n", true],
    ["with commands of its own", template, "# The week\n", false],
    ["without any", template.replace("<% tp.file.title %>", "Week"), "# Week\n", true],
    ["without any", template.replace("<% tp.file.title %>", "Week"), "# Week\n", false],
  ])(
    "are put into a new review only when it is through with it: a template %s, its switch",
    async (_, week, title, own) => {
      const files = { "Templates/Week.md": week, [W22]: `# To do\n${LEARN}` };
      const app = await appWith({
        files,
        data: { throughline: { ...throughline, template: "Templates/Week" } },
      });
      app.app.saveLocalStorage("templater-local-settings", { trigger_on_file_creation: own });
      await app.start(TEMPLATER, templater({ "tp.file.title": "The week", nested: "RUN" }));
      const said = app.app.runCli("throughline:week", {});
      await pass(10_000);
      expect(JSON.parse(await said)).toMatchObject({ created: true, note: W23 });
      expect(await app.text(W23)).toBe(`${title}# To do\n${COPIED}# Thoughts\n`);
      expect(await app.text(W22)).toContain("- [>] Learn <% tp.file.title %>\n");
    },
  );

  it("are put into a new meeting only then too", async () => {
    const files = {
      "Templates/Meeting.md":
        "## <% tp.file.title %>\n## Updates\n## Commitments from last time\n{{commitments}}\n## Questions\n",
      "School/2024-06-02.md": "## Updates\n* Max: 5\n## Commitments\n- [ ] Max: try <%* nested %>\n",
    };
    const data = { throughline: { language: "en", meetingTemplate: "Templates/Meeting" } };
    const app = await appWith({ files, data });
    await app.start(TEMPLATER, templater({ "tp.file.title": "Fine", nested: "RUN" }));
    const said = app.app.runCli("throughline:meeting", {});
    await pass(10_000);
    const { note, created } = JSON.parse(await said) as { readonly note: string; readonly created: boolean };
    expect([note, created]).toEqual(["School/2024-06-09.md", true]);
    expect(await app.text(note)).toContain(
      "## Fine\n## Updates\n## Commitments from last time\n- [ ] Max: try <%* nested %>  [since:: 2024-06-02]\n",
    );
  });
});

describe("Tasks", () => {
  const settings = (custom: readonly object[]) => ({
    "obsidian-tasks-plugin": { globalFilter: "", statusSettings: { customStatuses: custom } },
  });
  const TASKS = {
    id: "obsidian-tasks-plugin",
    name: "Tasks",
    author: "",
    version: "8.4.0",
    minAppVersion: "1.8.0",
    description: "",
  };
  async function carriedBeside(custom: readonly object[]) {
    const data = { throughline: { language: "en", skipPreview: true }, ...settings(custom) };
    const app = await appWith({ data, files: { [W23]: "---\nweek: 2024-W23\n---\n# To do\n" } });
    await app.start(TASKS, class Tasks extends Plugin {});
    await app.open(W23);
    await pass(10_000);
    app.app.commands.executeCommandById("throughline:carry-into-this-note");
    await pass(3000);
    return app;
  }

  it("that does not know [>] is the reason for [-] with a link, which is said once", async () => {
    const app = await carriedBeside([{ symbol: "-", type: "CANCELLED" }]);
    expect(await app.text(W22)).toBe(OPEN.replace("- [ ] Call Dina", "- [-] Call Dina → [[2024-W23]]"));
    expect(app.notices().filter((text) => text.includes("Tasks does not know"))).toHaveLength(1);
    await app.press("Undo");
    await pass(3000);
    app.app.commands.executeCommandById("throughline:carry-into-this-note");
    await pass(3000);
    expect(app.notices().filter((text) => text.includes("Tasks does not know"))).toHaveLength(1);
  });

  it("that knows [>] as no task is left in peace, and its settings as they are", async () => {
    const custom = [{ symbol: ">", name: "Forwarded", type: "NON_TASK" }];
    const app = await carriedBeside(custom);
    expect(await app.text(W22)).toBe(OPEN.replace("[ ]", "[>]"));
    expect(app.notices().join()).not.toContain("Tasks does not know");
    const kept = await app.app.vault.adapter.read(".obsidian/plugins/obsidian-tasks-plugin/data.json");
    expect(JSON.parse(kept)).toEqual(settings(custom)["obsidian-tasks-plugin"]);
  });
});
