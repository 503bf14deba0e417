// Other plugins as we find them. The mocks know no other plugins and throw when asked, which we must survive too.

import { App } from "obsidian-test-mocks/obsidian";
import { weeklyNotes } from "../../../src/obsidian/neighbours/periodic-notes";
import { syncState } from "../../../src/obsidian/neighbours/sync";
import { tasksPlugin, toggledByTasks } from "../../../src/obsidian/neighbours/tasks";
import { rewritesNewNotes } from "../../../src/obsidian/neighbours/templater";

function appWith(plugins: Record<string, unknown>): App {
  const app = App.createConfigured__();
  Object.assign(app, { plugins: { plugins } });
  return app;
}

/** A store as Svelte's: it tells its value at once to whoever subscribes. */
function store(value: unknown) {
  const state = { subscribers: 0 };
  const subscribe = (listener: (value: unknown) => void) => {
    state.subscribers++;
    listener(value);
    return () => {
      state.subscribers--;
    };
  };
  return { state, store: { subscribe, set: () => {}, update: () => {} } };
}

/** What answers nothing but errors. */
const broken: unknown = new Proxy(
  {},
  {
    get: () => {
      throw new Error("no");
    },
  },
);

describe("Without neighbours, and with neighbours that break", () => {
  it.each([
    ["an app that knows of none", App.createConfigured__()],
    ["none installed", appWith({})],
    ["broken ones", appWith({ calendar: broken, "periodic-notes": broken, "templater-obsidian": broken })],
  ])("nothing is found and nothing thrown: %s", async (_, app) => {
    const host = app.asOriginalType__();
    expect(weeklyNotes(host)).toBeNull();
    expect(rewritesNewNotes(host)).toBe(false);
    expect(syncState(host)).toBe("unknown");
    expect(await tasksPlugin(host)).toEqual({ enabled: false, settings: null });
    expect(toggledByTasks(host, "- [ ] a", "a.md")).toBeNull();
  });
});

describe("Tasks", () => {
  const ID = "obsidian-tasks-plugin";

  describe("toggles a line by its API", () => {
    const toggled = (executeToggleTaskDoneCommand: unknown) =>
      toggledByTasks(
        appWith({ [ID]: { apiV1: { executeToggleTaskDoneCommand } } }).asOriginalType__(),
        "- [ ] Call",
        "Week.md",
      );

    it("to one line or two", () => {
      const asked: unknown[] = [];
      const one = toggled((...given: unknown[]) => {
        asked.push(...given);
        return "- [x] Call ✅ 2024-06-12";
      });
      expect(one).toEqual(["- [x] Call ✅ 2024-06-12"]);
      expect(asked).toEqual(["- [ ] Call", "Week.md"]);
      expect(toggled(() => "- [ ] Call\n- [x] Call")).toEqual(["- [ ] Call", "- [x] Call"]);
    });

    it("and leaves to us what it does not know", () => {
      expect(toggled(undefined)).toBeNull();
      expect(toggled(() => "")).toBeNull();
      expect(toggled(() => "- [ ] Call")).toBeNull();
      expect(toggled(() => null)).toBeNull();
      expect(
        toggled(() => {
          throw new Error("no");
        }),
      ).toBeNull();
    });
  });

  it("is read from its own file, wherever the configuration folder is", async () => {
    const app = appWith({ [ID]: {} });
    app.vault.configDir = ".config";
    const settings = { statusSettings: { customStatuses: [{ symbol: ">", type: "NON_TASK" }] } };
    await app.vault.adapter.write(`.config/plugins/${ID}/data.json`, JSON.stringify(settings));
    expect(await tasksPlugin(app.asOriginalType__())).toEqual({ enabled: true, settings });
  });

  it("is read from the folder it was installed in", async () => {
    const app = appWith({ [ID]: { manifest: { dir: ".obsidian/plugins/tasks-fork" } } });
    await app.vault.adapter.write(".obsidian/plugins/tasks-fork/data.json", '{"taskFormat":"dataview"}');
    expect(await tasksPlugin(app.asOriginalType__())).toEqual({
      enabled: true,
      settings: { taskFormat: "dataview" },
    });
  });

  it("runs without settings where it never kept any or its file is broken", async () => {
    const app = appWith({ [ID]: {} });
    expect(await tasksPlugin(app.asOriginalType__())).toEqual({ enabled: true, settings: null });
    await app.vault.adapter.write(`.obsidian/plugins/${ID}/data.json`, '{"taskFormat":');
    expect(await tasksPlugin(app.asOriginalType__())).toEqual({ enabled: true, settings: null });
  });
});

describe("Weekly notes of others", () => {
  const ofWeekly = (weekly: unknown) =>
    weeklyNotes(appWith({ "periodic-notes": { settings: { weekly } } }).asOriginalType__());

  it("are those of Periodic Notes before 1.0", () => {
    expect(
      ofWeekly({ enabled: true, format: "[W]WW [Weekly]", folder: " Weekly ", template: "T/Week" }),
    ).toEqual({
      from: "periodic-notes",
      format: "[W]WW [Weekly]",
      folder: "Weekly",
      template: "T/Week",
    });
    expect(ofWeekly({ enabled: true, format: "" })).toEqual({
      from: "periodic-notes",
      format: "gggg-[W]ww",
      folder: "",
      template: "",
    });
    expect(ofWeekly({ enabled: false, format: "[W]WW" })).toBeNull();
  });

  it("are those of the set in use since 1.0, and nobody stays subscribed", () => {
    const week = { enabled: true, format: "YYYY/[W]WW", folder: "Обзоры", templatePath: "T/Неделя.md" };
    const { state, store: settings } = store({
      weekly: { enabled: true, format: "old" },
      activeCalendarSet: "Work",
      calendarSets: [
        { id: "Default", week: { enabled: true, format: "default" } },
        { id: "Work", week },
      ],
    });
    const app = appWith({ "periodic-notes": { settings } });
    expect(weeklyNotes(app.asOriginalType__())).toEqual({
      from: "periodic-notes",
      format: "YYYY/[W]WW",
      folder: "Обзоры",
      template: "T/Неделя.md",
    });
    expect(state.subscribers).toBe(0);
  });

  it("are none of Periodic Notes where its set in use has no weeks, whatever older settings say", () => {
    const { store: settings } = store({
      weekly: { enabled: true, format: "old" },
      activeCalendarSet: "Default",
      calendarSets: [{ id: "Default", day: { enabled: true } }],
    });
    expect(weeklyNotes(appWith({ "periodic-notes": { settings } }).asOriginalType__())).toBeNull();
  });

  it("are none of Periodic Notes where its set in use is gone, as it makes none itself", () => {
    const sets = [{ id: "Other", week: { enabled: true, format: "other" } }];
    const { store: settings } = store({ activeCalendarSet: "Gone", calendarSets: sets });
    expect(weeklyNotes(appWith({ "periodic-notes": { settings } }).asOriginalType__())).toBeNull();
  });

  it("are Calendar's where it was told about them and Periodic Notes makes none", () => {
    const options = {
      showWeeklyNote: false,
      weeklyNoteFormat: "",
      weeklyNoteFolder: "",
      weeklyNoteTemplate: "",
    };
    const ofCalendar = (more: object) =>
      weeklyNotes(
        appWith({
          calendar: { options: { ...options, ...more } },
          "periodic-notes": { settings: { weekly: { enabled: false } } },
        }).asOriginalType__(),
      );
    expect(ofCalendar({})).toBeNull();
    expect(ofCalendar({ showWeeklyNote: true })).toMatchObject({ from: "calendar", format: "gggg-[W]ww" });
    expect(ofCalendar({ weeklyNoteFormat: "[W]ww", weeklyNoteFolder: "Weeks" })).toEqual({
      from: "calendar",
      format: "[W]ww",
      folder: "Weeks",
      template: "",
    });
  });
});

describe("Sync", () => {
  const stateOf = (sync: unknown) => {
    const app = App.createConfigured__();
    Object.assign(app, { internalPlugins: { getPluginById: (id: string) => (id === "sync" ? sync : null) } });
    return syncState(app.asOriginalType__());
  };
  const engine = (status: string, ready: boolean) => ({
    enabled: true,
    // The method needs its object, as the app's does.
    instance: {
      status,
      ready,
      getStatus() {
        return this.status;
      },
    },
  });

  it.each([
    ["syncing", true, "busy"],
    ["synced", true, "idle"],
    ["synced", false, "busy"],
    ["uninitialized", false, "unknown"],
    ["disconnected", false, "unknown"],
    ["paused", true, "unknown"],
    ["error", true, "unknown"],
  ])("that is %s (ready: %s) is %s", (status, ready, state) => {
    expect(stateOf(engine(status, ready))).toBe(state);
  });

  it("that is off, gone or changed beyond recognition says nothing", () => {
    expect(stateOf({ ...engine("syncing", true), enabled: false })).toBe("unknown");
    expect(stateOf(null)).toBe("unknown");
    expect(stateOf({ enabled: true, instance: {} })).toBe("unknown");
    expect(stateOf({ enabled: true, instance: broken })).toBe("unknown");
  });
});

describe("Templater", () => {
  it("rewrites new notes where its switch says so", () => {
    const of = (settings: unknown) =>
      rewritesNewNotes(appWith({ "templater-obsidian": { settings } }).asOriginalType__());
    expect(of({ trigger_on_file_creation: true })).toBe(true);
    expect(of({ trigger_on_file_creation: false })).toBe(false);
    expect(of({})).toBe(false);
  });

  it("is asked on this device since its switch is local, unless it is off altogether", () => {
    const app = appWith({ "templater-obsidian": { settings: {} } });
    app.saveLocalStorage("templater-local-settings", { trigger_on_file_creation: true });
    expect(rewritesNewNotes(app.asOriginalType__())).toBe(true);
    Object.assign(app, { plugins: { plugins: {} } });
    expect(rewritesNewNotes(app.asOriginalType__())).toBe(false);
  });
});
