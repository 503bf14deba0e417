// Every command of the palette in vaults where little is as it should be: each does or says something, and none falls over.

import type { Started } from "./support/started";
import { settled } from "./support/app";
import { seeAll } from "./support/sight";
import { seen, started, stop } from "./support/started";

beforeAll(seeAll);
afterEach(() => {
  stop();
  jest.restoreAllMocks();
});

const VAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "nothing in it": {},
  "one empty note": { "Note.md": "" },
  "a note without headings": { "A \"quote\" & 'more'.md": "- a plain bullet\n\ntext\n" },
  "two series": {
    "Work/2024-W22.md": "# To do\n- [ ] a\n",
    "Home it's/2024-W22.md": "# To do\n- [ ] b\n",
  },
  "a meeting without people": { "Group/2024-06-02.md": "---\ntype: mastermind\n---\n" },
  "a meeting with a question": {
    "Group/2024-06-02.md":
      "# 2024-06-02\n## Updates\n- Zoe: one\n- Anna: two\n## Questions\n### Zoe / Songs\n## Reflection\n- Zoe: I will sing\n",
  },
  "a driver and a goal": { "D.md": "---\ntype: driver\n---\n", "G.md": "---\ntype: goal\n---\n" },
  "broken properties": {
    "Weekly/2024-W23.md": "---\nweek: [\n---\n# To do\n- [ ] a\n",
    "G.md": "---\ntype: goal\na: [\n---\n",
  },
  "a very long name": { [`${"x".repeat(200)}.md`]: "- [ ] a\n" },
};

/** What only opens something says nothing where that is open already. */
const OPENING = new Set(
  ["open-panel", "run-meeting", "open-weekly-review-this"].map((id) => `throughline:${id}`),
);

/** Everything a person can see, what is open, and the notes. */
async function sight({ app, notes }: Started): Promise<string> {
  const open = app.workspace.getActiveFile()?.path ?? null;
  return JSON.stringify([document.body.innerHTML, open, await notes()]);
}

/** Whether anything comes of it, at once or a while later. */
async function shows(host: Started, before: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    await settled(host.app);
    if ((await sight(host)) !== before) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

function leave(): void {
  for (const el of document.querySelectorAll<HTMLElement>(".modal-close-button, .modal-bg")) el.click();
  for (const el of document.querySelectorAll(".notice")) el.remove();
}

test.each(Object.entries(VAULTS))("a vault with %s", async (_, files) => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const host = await started(files, "2024-06-09");
  const { commands } = host.app.commands;
  const ids = Object.keys(commands).filter((id) => id.startsWith("throughline:"));
  const silent: string[] = [];
  for (const path of [null, ...Object.keys(files)]) {
    for (const id of ids) {
      const file = path === null ? null : host.app.vault.getFileByPath(path);
      if (file) await host.app.workspace.getLeaf(false).openFile(file);
      const before = await sight(host);
      if (!host.app.commands.executeCommandById(id)) continue;
      const does = OPENING.has(id) || (await shows(host, before));
      if (!does) silent.push(`${path ?? "no note"}: ${id}`);
      leave();
      await settled(host.app);
    }
  }
  expect(silent).toEqual([]);
  expect(said.mock.calls).toEqual([]);
});

test.each([
  ["add-question-for-next-meeting", "There are no meetings yet"],
  ["add-to-backlog", "No goal or driver here yet"],
])("without what it needs %s says so before anything is typed", async (id, says) => {
  const host = await started({ "Note.md": "" }, "2024-06-09");
  host.app.commands.executeCommandById(`throughline:${id}`);
  await seen("a notice", () => host.notices().some((one) => one.startsWith(says)));
  expect(document.querySelector(".modal-container")).toBeNull();
});
