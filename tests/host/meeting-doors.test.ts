// What leads to meetings from elsewhere in the built plugin: the icon at the side, menus of the panel's rows, a promise that is ticked.

import { fileAt } from "./support/app";
import { seeAll } from "./support/sight";
import { seen, started, stop } from "./support/started";
import type { Started } from "./support/started";

const MEETING = "School/2024-06-02.md";
const WAITING = "School/2024-06-09.md";
const REVIEW = "Weekly/2024/W22 Weekly.md";
const DAY = "2024-06-03";
const GROUP =
  "# 2024-06-02\n\n## Goals and updates\n\n* Max: prices\n* Zoe: songs\n\n## Questions\n\n## Commitments\n\n- [ ] Max: write to Dina\n";
const FILES = {
  [MEETING]: GROUP,
  [WAITING]: "# 2024-06-09\n\n## Goals and updates\n\n* Max: \n* Zoe: \n\n## Questions\n\n## Commitments\n",
  [REVIEW]: "# What went well\n# To do\n- [ ] write to Dina ([[2024-06-02]])\n",
  "Maxim.md": "---\naliases: [Max]\n---\n",
  "Book.md": "---\ntype: goal\nstatus: active\n---\n# Book\n",
  "P2P.md": "---\ntype: driver\nstatus: active\n---\n# P2P\n## Backlog\n- [ ] Ask [[Book|hosts]]\n",
};

beforeAll(seeAll);
afterEach(() => {
  stop();
  jest.restoreAllMocks();
  window.localStorage.clear();
});

const find = <T extends HTMLElement>(selector: string, words: string) =>
  [...document.querySelectorAll<T>(selector)].find((el) => el.textContent.includes(words));

describe("the icon for new meetings at the side", () => {
  const icon = (name: string) =>
    document.querySelector<HTMLElement>(`.side-dock-ribbon-action[aria-label="${name}"]`);

  test.each([
    ["en", "New meeting…", "Who comes"],
    ["ru", "Новая встреча…", "Кто придёт"],
  ] as const)(
    "is there where the setting has it, in %s, and asks who comes",
    async (language, name, asks) => {
      const host = await started(FILES, DAY, { language, data: { meetingRibbon: true } });
      const before = await host.notes();
      const el = await seen("the icon", () => icon(name));
      el.click();
      await seen("the dialog", () => find(".modal", asks));
      expect(await host.notes()).toEqual(before);
    },
  );

  test("is not there otherwise", async () => {
    await started(FILES, DAY);
    expect(document.querySelectorAll(".side-dock-ribbon-action")).toHaveLength(0);
  });
});

test("where no group has met yet, it is asked where one begins, though nothing is to be shown before it is written", async () => {
  const host = await started({ "Note.md": "" }, DAY, { language: "ru", data: { skipPreview: true } });
  host.app.commands.executeCommandById("throughline:new-meeting");
  const create = await seen("the button", () => find<HTMLButtonElement>(".modal button", "Создать"));
  const made = `Мастермайнд/${DAY}.md`;
  expect(await host.notes()).toEqual({ "Note.md": "" });
  create.click();
  await seen("the note", () => host.app.vault.getFileByPath(made));
  expect((await host.notes())[made]).toContain(`date: ${DAY}\nparticipants: []\n`);
});

const WORDS = {
  en: { all: "All", ask: "Ask at the next meeting" },
  ru: { all: "Все", ask: "Спросить на следующей встрече" },
} as const;

describe.each(["en", "ru"] as const)("the entry “Ask at the next meeting” of a row, in %s", (language) => {
  const { all, ask } = WORDS[language];

  async function asked(host: Started, row: string): Promise<HTMLInputElement> {
    // Nothing is laid out here, so that all would be taken for hidden.
    jest.spyOn(HTMLElement.prototype, "isShown").mockReturnValue(true);
    host.app.commands.executeCommandById("throughline:open-panel");
    const scope = await seen("the scope", () => find(".throughline-scopes button", all));
    scope.click();
    const el = await seen(`the row of ${row}`, () => find("[role=treeitem]", row));
    const press = { bubbles: true, cancelable: true, clientX: 5, clientY: 5 };
    el.dispatchEvent(new MouseEvent("contextmenu", press));
    const entry = await seen("the entry", () => find(".menu-item", ask));
    entry.click();
    return seen("the question", () => document.querySelector<HTMLInputElement>(".throughline-ask input"));
  }

  test.each([
    ["a goal", "Book", "[[Book]]"],
    ["a driver", "P2P", "[[P2P]]"],
    ["an item", "Ask hosts", "[[P2P]]"],
  ])("of %s asks with its words; the question waits in the next note, linked", async (_, words, link) => {
    const host = await started(FILES, DAY, { language });
    const before = await host.notes();
    const field = await asked(host, words);
    expect(field.value).toBe(words);
    expect(await host.notes()).toEqual(before);
    field.form?.requestSubmit();
    await seen("that it was written", () => host.notices().some((said) => said.includes(words)));
    const question = `## Questions\n\n### ${words}\n← ${link}\n`;
    expect(await host.notes()).toEqual({
      ...before,
      [WAITING]: FILES[WAITING].replace("## Questions\n", question),
    });
  });
});

describe("a promise ticked in the meeting", () => {
  const task = "- [ ] write to Dina ([[2024-06-02]])";

  /** Whose name was set before the start, and who then set theirs in the settings. */
  async function ticked(me: string, later = me): Promise<Started> {
    const device = JSON.stringify({ automation: "off", theirs: "off", me });
    const key = "throughline-device-settings";
    const { getItem } = Storage.prototype;
    jest
      .spyOn(Storage.prototype, "getItem")
      .mockImplementation((name) => (name.endsWith(key) ? device : getItem.call(window.localStorage, name)));
    const host = await started(FILES, DAY);
    if (later !== me) await named(host, later);
    // Both are known as open before one is ticked.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const { app } = host;
    await app.vault.process(fileAt(app, MEETING), (all) => all.replace("- [ ] Max", "- [x] Max"));
    return host;
  }

  async function named({ app }: Started, me: string): Promise<void> {
    jest.mocked(Storage.prototype.getItem).mockRestore();
    const tab = app.registries.settingTabs.all().find((one) => "setControlValue" in one);
    if (!tab) throw new Error("no settings");
    await (tab.setControlValue as (key: string, value: unknown) => Promise<void>)("me", me);
  }

  test("is offered to whoever says only now who they are", async () => {
    const host = await ticked("", "Max");
    await seen("the offer", () => host.notices().some((said) => said.includes("still open in W22 Weekly")));
  });

  test("offers to tick its task in the review, and does so by the button alone", async () => {
    const host = await ticked("Max");
    await seen("the offer", () => host.notices().length > 0);
    expect(host.notices()).toEqual(["“write to Dina” is done, and still open in W22 Weekly"]);
    expect((await host.notes())[REVIEW]).toContain(task);
    const button = await seen("its button", () => find(".notice button", "Tick it too"));
    button.click();
    for (let tries = 0; tries < 100 && (await host.notes())[REVIEW]?.includes(task); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const now = await host.notes();
    expect(now[REVIEW]).toMatch(/^- \[x\] write to Dina \(\[\[2024-06-02\]\]\)/mu);
    expect(now[MEETING]).toBe(GROUP.replace("- [ ] Max", "- [x] Max"));
  });

  test("is offered by a name that I had before, too", async () => {
    const host = await ticked("Maxim");
    await seen("the offer", () => host.notices().some((said) => said.includes("still open in W22 Weekly")));
  });

  test("of somebody else offers nothing", async () => {
    const host = await ticked("Zoe");
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(host.notices()).toEqual([]);
    expect((await host.notes())[REVIEW]).toBe(FILES[REVIEW]);
  });
});
