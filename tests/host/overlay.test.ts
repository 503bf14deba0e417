// What lies over the window: notices, dialogs, prompts, menus and hotkeys, as a person meets them.

import {
  AbstractInputSuggest,
  FuzzySuggestModal,
  Menu,
  Modal,
  Notice,
  Scope,
  prepareFuzzySearch,
} from "obsidian";
import type { App as ObsidianApp } from "obsidian";
import { appWith } from "./support/app";
import type { App } from "./support/app";

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

let app: App;
beforeEach(async () => {
  document.body.replaceChildren();
  app = await appWith({ "A.md": "" });
});

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

function shown(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((el) => el.textContent);
}

describe("a notice", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("goes after its time, and one without an end when it is clicked", () => {
    new Notice("brief", 1000);
    const lasting = new Notice("lasting", 0);
    jest.advanceTimersByTime(999);
    expect(shown(".notice")).toEqual(["brief", "lasting"]);
    jest.advanceTimersByTime(1);
    expect(shown(".notice")).toEqual(["lasting"]);
    jest.advanceTimersByTime(3_600_000);
    lasting.messageEl.click();
    expect(document.querySelector(".notice-container")).toBeNull();
  });

  test("keeps a button's click to itself when the button asks for that", () => {
    const notice = new Notice("ask", 0);
    const button = notice.messageEl.createEl("button", { text: "Yes" });
    button.addEventListener("click", (event) => event.stopPropagation());
    button.click();
    expect(shown(".notice-message")).toEqual(["askYes"]);
    notice.hide();
  });
});

describe("a dialog", () => {
  class Asking extends Modal {
    readonly told: string[] = [];

    override onOpen(): void {
      this.setTitle("Sure?");
      this.contentEl.createEl("button", { text: "One" });
      this.contentEl.createEl("button", { text: "Two" });
      this.told.push("opened");
    }

    override onClose(): void {
      this.told.push("closed");
    }
  }

  test("takes the focus, keeps Tab within, and gives the focus back when Escape closes it", () => {
    const before = document.body.createEl("button", { text: "outside" });
    before.focus();
    const modal = new Asking(app);
    modal.open();
    expect(document.activeElement?.textContent).toBe("One");
    modal.contentEl.querySelectorAll("button")[1]?.focus();
    press("Tab");
    expect(modal.modalEl.contains(document.activeElement)).toBe(true);
    expect(press("Escape").defaultPrevented).toBe(true);
    expect(modal.told).toEqual(["opened", "closed"]);
    expect(document.querySelector(".modal-container")).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  test("is closed once by its ground, and tells its callback after `onClose`", () => {
    const modal = new Asking(app);
    modal.setCloseCallback(() => modal.told.push("callback"));
    modal.open();
    modal.open();
    modal.containerEl.querySelector<HTMLElement>(".modal-bg")?.click();
    modal.close();
    expect(modal.told).toEqual(["opened", "closed", "callback"]);
  });

  test("has keys of its own, and while it is open the app's are silent", () => {
    let palette = 0;
    app.commands.addCommand({
      id: "test:hotkey",
      name: "Hotkey",
      hotkeys: [{ modifiers: ["Mod"], key: "j" }],
      callback: () => palette++,
    });
    press("j", { ctrlKey: true });
    // The same key under a Russian layout.
    press("о", { ctrlKey: true, code: "KeyJ" });
    expect(palette).toBe(2);
    const modal = new Modal(app);
    const pressed: string[] = [];
    modal.scope.register([], "x", () => void pressed.push("x"));
    modal.scope.register(["Shift"], "x", () => {
      pressed.push("shift x");
      return false;
    });
    modal.open();
    expect(press("x").defaultPrevented).toBe(false);
    expect(press("X", { shiftKey: true }).defaultPrevented).toBe(true);
    press("j", { ctrlKey: true });
    expect(pressed).toEqual(["x", "shift x"]);
    expect(palette).toBe(2);
    modal.close();
    press("j", { ctrlKey: true });
    expect(palette).toBe(3);
  });
});

test("a scope leaves to its parent what it does not handle", () => {
  const heard: string[] = [];
  const parent = new Scope();
  parent.register(null, "k", () => void heard.push("parent"));
  const child = new Scope(parent);
  const handler = child.register([], "k", () => {
    heard.push("child");
    return false;
  });
  app.keymap.pushScope(child);
  press("k");
  child.unregister(handler);
  press("k");
  app.keymap.popScope(child);
  press("k");
  expect(heard).toEqual(["child", "parent"]);
});

describe("a prompt", () => {
  class Fruit extends FuzzySuggestModal<string> {
    readonly chosen: string[] = [];

    override getItems(): string[] {
      return ["Blackcurrant", "Apple", "Pineapple", "Currant"];
    }

    override getItemText(item: string): string {
      return item;
    }

    override onChooseItem(item: string): void {
      this.chosen.push(item);
    }
  }

  function type(modal: Fruit, text: string): void {
    modal.inputEl.value = text;
    modal.inputEl.dispatchEvent(new Event("input"));
  }

  test("offers all, then what matches with the best first, and arrows and Enter choose", async () => {
    const modal = new Fruit(app);
    modal.open();
    expect(shown(".suggestion-item")).toHaveLength(4);
    type(modal, "currant");
    expect(shown(".suggestion-item")).toEqual(["Currant", "Blackcurrant"]);
    expect(shown(".suggestion-item.is-selected")).toEqual(["Currant"]);
    press("ArrowDown");
    expect(shown(".suggestion-item.is-selected")).toEqual(["Blackcurrant"]);
    press("ArrowDown");
    press("ArrowUp");
    press("Enter");
    await tick();
    expect(modal.chosen).toEqual(["Blackcurrant"]);
    expect(document.querySelector(".prompt")).toBeNull();
  });

  test("says when nothing matches, and Enter then chooses nothing", () => {
    const modal = new Fruit(app);
    modal.emptyStateText = "No fruit.";
    modal.open();
    type(modal, "zzz");
    expect(shown(".suggestion-empty")).toEqual(["No fruit."]);
    press("Enter");
    expect(modal.chosen).toEqual([]);
    modal.close();
  });

  test("marks what was found", () => {
    const search = prepareFuzzySearch("we rev");
    expect(search("Create weekly review")?.matches).toEqual([
      [7, 9],
      [14, 17],
    ]);
    expect(search("Nothing")).toBeNull();
  });
});

test("suggestions below a field follow what is typed, and Escape closes them alone", async () => {
  class Folders extends AbstractInputSuggest<string> {
    constructor(
      owner: ObsidianApp,
      private readonly inputEl: HTMLInputElement,
    ) {
      super(owner, inputEl);
    }

    protected override getSuggestions(query: string): string[] {
      return ["Weekly", "Work"].filter((name) => name.startsWith(query));
    }

    override renderSuggestion(name: string, el: HTMLElement): void {
      el.setText(name);
    }

    override selectSuggestion(name: string): void {
      this.inputEl.value = name;
      this.close();
    }
  }
  const modal = new Modal(app);
  const input = modal.contentEl.createEl("input", { type: "text" });
  new Folders(app, input);
  modal.open();
  await tick();
  expect(shown(".suggestion-container .suggestion-item")).toEqual(["Weekly", "Work"]);
  press("Escape");
  expect(document.querySelector(".suggestion-container")).toBeNull();
  expect(document.querySelector(".modal-container")).not.toBeNull();
  input.value = "Wo";
  input.dispatchEvent(new Event("input"));
  await tick();
  press("Enter");
  expect(input.value).toBe("Work");
  modal.close();
});

describe("a menu", () => {
  test("groups its items by section, runs the one that is clicked and is gone", () => {
    const done: string[] = [];
    const menu = new Menu();
    for (const [section, title] of [
      ["open", "Open"],
      ["danger", "Delete"],
      ["open", "Open in a tab"],
    ] as const) {
      menu.addItem((item) =>
        item
          .setSection(section)
          .setTitle(title)
          .onClick(() => done.push(title)),
      );
    }
    menu.onHide(() => done.push("hidden"));
    menu.showAtPosition({ x: 10, y: 10 });
    const children = [...(document.querySelector(".menu")?.children ?? [])];
    expect(children.map((el) => el.textContent || "—")).toEqual(["Open", "Open in a tab", "—", "Delete"]);
    (children[1] as HTMLElement).click();
    expect(done).toEqual(["hidden", "Open in a tab"]);
    expect(document.querySelector(".menu")).toBeNull();
  });

  test("is walked by arrows past what is disabled, and closed by a click outside", () => {
    const done: string[] = [];
    const make = () => {
      const menu = new Menu();
      menu.addItem((item) => item.setTitle("No").setDisabled(true));
      menu.addItem((item) => item.setTitle("Yes").onClick(() => done.push("Yes")));
      return menu.showAtPosition({ x: 0, y: 0 });
    };
    make();
    press("ArrowDown");
    press("Enter");
    expect(done).toEqual(["Yes"]);
    make();
    document.body.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    expect(document.querySelector(".menu")).toBeNull();
  });

  test("of a file is what plugins add to it", async () => {
    document.body.append(app.workspace.containerEl);
    await app.workspace.ensureSideLeaf("file-explorer", "left");
    app.workspace.on("file-menu", (menu, file, source) => {
      menu.addItem((item) => item.setTitle(`${file.path} ${source}`));
    });
    const row = document.querySelector('[data-path="A.md"]');
    row?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true }));
    expect(shown(".menu-item")).toContain("A.md file-explorer-context-menu");
    press("Escape");
  });
});

test("the palette lists what can run now, and runs it", async () => {
  document.body.append(app.workspace.containerEl);
  let ran = 0;
  app.commands.addCommand({ id: "test:plain", name: "Zebra: Run", callback: () => ran++ });
  app.commands.addCommand({ id: "test:note", name: "Zebra: Needs a note", editorCallback: () => {} });
  press("p", { ctrlKey: true });
  const input = document.querySelector<HTMLInputElement>(".prompt-input");
  if (!input) throw new Error("no palette");
  input.value = "zebra";
  input.dispatchEvent(new Event("input"));
  await tick();
  expect(shown(".suggestion-item")).toEqual(["Zebra: Run"]);
  press("Enter");
  expect(ran).toBe(1);
});
