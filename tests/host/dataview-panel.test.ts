// The sidebar of the built plugin beside a stand-in for Dataview: what that selects is shown, and drawn again when it tells of more.

import { DATAVIEW, Dataview } from "./support/neighbours/dataview";
import { seeAll } from "./support/sight";
import { seen, started, stop } from "./support/started";

beforeAll(seeAll);
afterEach(() => {
  stop();
  jest.restoreAllMocks();
});

const FILES = {
  "Projects/School.md": "#goal\n\nstart:: 0\ncurrent:: 5000\ntarget:: 10000\n",
  "Projects/Plan.md": "# Plan\n",
  "Typed.md": "---\ntype: goal\n---\n# Typed\n",
};

const rows = () => [...document.querySelectorAll("[role=treeitem]")].map((row) => row.textContent);
const has = (words: string) => rows().some((row) => row.includes(words));

async function panel(goalSource: string) {
  const host = await started(FILES, "2024-06-05", { data: { language: "en", goalSource } });
  // Nothing is laid out here, so that all would be taken for hidden.
  jest.spyOn(HTMLElement.prototype, "isShown").mockReturnValue(true);
  await host.app.plugins.start(DATAVIEW, Dataview);
  host.app.commands.executeCommandById("throughline:open-panel");
  const all = await seen("the scope", () =>
    [...document.querySelectorAll<HTMLElement>(".throughline-scopes button")].find(
      ({ textContent }) => textContent === "All",
    ),
  );
  all.click();
  return host;
}

test("goals are those of the source, and one that is tagged while the sidebar is open comes to them", async () => {
  const { app } = await panel("#goal");
  await seen("the goal", () => has("School"));
  expect([has("Typed"), has("Plan")]).toEqual([false, false]);
  await app.vault.create("Projects/Book.md", "#goal\n");
  await seen("the new goal", () => has("Book"));
  const school = app.vault.getFileByPath("Projects/School.md");
  if (school) await app.vault.modify(school, "done with\n");
  await seen("that the other has gone", () => !has("School"));
});

test("a field in a note's text is read again when Dataview has read it", async () => {
  const { app } = await panel("#goal");
  const progress = () => document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
  await seen("how far it is", () => progress() === "50");
  const school = app.vault.getFileByPath("Projects/School.md");
  if (school) await app.vault.modify(school, "#goal\n\nstart:: 0\ncurrent:: 7500\ntarget:: 10000\n");
  await seen("how far it is now", () => progress() === "75");
});
