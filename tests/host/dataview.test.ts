// Goals and drivers selected by a source of Dataview, and what its pages know beside properties: in the index over a stand-in of it.

import { settingsWith } from "../support/acts";
import { vaultIndex } from "../../src/obsidian/index/vault-index";
import type { VaultIndex } from "../../src/obsidian/index/vault-index";
import type { App } from "./support/app";
import { GOAL, appOf, settled, testDesk } from "./support/indexed";
import { DATAVIEW, Dataview } from "./support/neighbours/dataview";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "performance", "hrtime"] });
});
afterEach(() => {
  jest.useRealTimers();
});

const FILES = {
  "Typed.md": GOAL,
  "Projects/School.md": "#goal\n\n# School\nstatus:: paused\ncurrent:: 5000\nowner:: [[Люди/Макс]]\n",
  "Projects/Plan.md": "# Plan\n",
  "Ideas/School.md": "#goal\n",
  "Map.md": "[[P2P]] and [[Plan]]\n",
  "P2P.md": "---\nowner: Vera\n---\n## Backlog\n- [ ] Survey\n",
};

interface Started {
  readonly app: App;
  readonly index: VaultIndex;
  readonly goals: () => readonly string[];
  readonly drivers: () => readonly string[];
  readonly set: (goalSource: string, driverSource?: string) => Promise<void>;
  readonly rest: () => Promise<void>;
  readonly write: (path: string, text: string) => Promise<void>;
}

async function started(goalSource = "", driverSource = "", plugin = true): Promise<Started> {
  const app = await appOf(FILES);
  if (plugin) await app.plugins.start(DATAVIEW, Dataview);
  const desk = testDesk(app);
  desk.change({ settings: settingsWith({ goalSource, driverSource }) }, false);
  const index = vaultIndex(desk.session);
  const rest = async () => {
    await jest.advanceTimersByTimeAsync(1000);
    await settled(index);
  };
  const of = (kind: string) => {
    const { notes } = index.facts();
    return [...notes.telling()].filter((path) => notes.get(path)?.facts?.kind === kind).sort();
  };
  await rest();
  return {
    app,
    index,
    goals: () => of("goal"),
    drivers: () => of("driver"),
    set: async (goals, drivers = "") => {
      desk.change({ settings: settingsWith({ goalSource: goals, driverSource: drivers }) });
      await rest();
    },
    rest,
    write: async (path, text) => {
      const file = app.vault.getFileByPath(path);
      if (file) await app.vault.modify(file, text);
      else await app.vault.create(path, text);
      await rest();
    },
  };
}

describe("Goals and drivers by a source of Dataview", () => {
  it.each([
    ["", ["Typed.md"]],
    ['#goal and "Projects"', ["Projects/School.md"]],
    ["#goal", ["Ideas/School.md", "Projects/School.md"]],
    ['"Projects" and -#goal', ["Projects/Plan.md"]],
    ['(#goal or "Projects") and -"Ideas"', ["Projects/Plan.md", "Projects/School.md"]],
    ["#nothing", []],
    ["this is no source", ["Typed.md"]],
  ])("%s selects %j", async (source, goals) => {
    const { goals: found } = await started(source);
    expect(found()).toEqual(goals);
  });

  it("may be what a note links to", async () => {
    const { goals, drivers } = await started("#goal", "outgoing([[Map]])");
    expect(drivers()).toEqual(["P2P.md", "Projects/Plan.md"]);
    expect(goals()).toEqual(["Ideas/School.md", "Projects/School.md"]);
  });

  it("are what notes say of themselves without Dataview, whatever is set", async () => {
    const { goals } = await started("#goal", "", false);
    expect(goals()).toEqual(["Typed.md"]);
  });

  it("follow Dataview's events and the setting", async () => {
    const { goals, set, write } = await started("#goal");
    await write("New.md", "#goal\n");
    expect(goals()).toEqual(["Ideas/School.md", "New.md", "Projects/School.md"]);
    await write("Ideas/School.md", "done with\n");
    expect(goals()).toEqual(["New.md", "Projects/School.md"]);
    await set('"Projects"');
    expect(goals()).toEqual(["Projects/Plan.md", "Projects/School.md"]);
    await set("");
    expect(goals()).toEqual(["Typed.md"]);
  });

  it("are there when Dataview has read the vault after us, and gone to their own words when it is switched off", async () => {
    const { app, goals, rest } = await started("#goal", "", false);
    expect(goals()).toEqual(["Typed.md"]);
    await app.plugins.start(DATAVIEW, Dataview);
    await rest();
    expect(goals()).toEqual(["Ideas/School.md", "Projects/School.md"]);
    app.plugins.unloadPlugin("dataview");
    app.workspace.trigger("layout-change");
    await rest();
    expect(goals()).toEqual(["Typed.md"]);
  });
});

describe("Page fields that Dataview reads in a note's text", () => {
  const school = ({ index }: Started) => index.facts().notes.get("Projects/School.md")?.facts?.goal;

  it("are a goal's, and follow what is written there", async () => {
    const own = await started("#goal");
    expect(school(own)).toMatchObject({ standing: "paused", current: 5000, owner: "Макс" });
    await own.write(
      "Projects/School.md",
      "---\ncurrent: 7\n---\n#goal\n# School\ncurrent:: 9\nstatus:: active\n",
    );
    expect(school(own)).toMatchObject({ standing: "active", current: 7, owner: null });
  });

  it("are nobody's in a note that is no goal", async () => {
    const { index } = await started();
    expect(index.facts().notes.get("Projects/School.md")?.facts ?? null).toBeNull();
  });
});
