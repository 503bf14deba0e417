// Notices and their buttons.

import { Notice } from "obsidian-test-mocks/obsidian";
import { notices } from "../../src/obsidian/notices";

let made: Notice[] = [];

beforeEach(() => {
  made = [];
  document.body.empty();
  jest.spyOn(Notice.prototype, "constructor__").mockImplementation(function (this: Notice) {
    made.push(this);
    document.body.append(this.containerEl);
  });
  jest.spyOn(Notice.prototype, "hide").mockImplementation(function (this: Notice) {
    this.containerEl.remove();
  });
});
afterEach(() => jest.restoreAllMocks());

const button = (text: string, press = () => {}) => ({ text, press });

describe("A notice", () => {
  it("shows text as text, whatever a note is called", () => {
    notices().show(["<b>W23</b> & `x`", "Вторая строка"], [button("<i>Open</i>")]);
    expect(document.body.querySelector("b, i")).toBeNull();
    expect(document.body.textContent).toBe("<b>W23</b> & `x`Вторая строка<i>Open</i>");
  });

  it("has buttons that the keyboard reaches, and a press answers and hides it without passing the click on", () => {
    const pressed = jest.fn();
    notices().show(["a"], [button("Open"), button("Carry", pressed)]);
    const buttons = [...document.body.querySelectorAll("button")];
    expect(buttons.map(({ type, tabIndex }) => [type, tabIndex])).toEqual([
      ["button", 0],
      ["button", 0],
    ]);
    const passedOn = jest.fn();
    document.body.addEventListener("click", passedOn);
    buttons[1]?.click();
    document.body.removeEventListener("click", passedOn);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(passedOn).not.toHaveBeenCalled();
    expect(document.body.textContent).toBe("");
  });

  it("goes by itself after a while, later where there is something to undo, and never where it asks", () => {
    const shown = notices();
    const undo = { ...button("Undo"), undoes: true };
    shown.show(["said"]);
    shown.show(["carried"], [undo]);
    shown.show(["create?"], [button("Create")]);
    shown.show(["created while nobody looked"], [button("Open"), undo], "stays");
    expect(made.map(({ duration__ }) => duration__)).toEqual([8000, 30_000, 0, 0]);
  });

  it("with an undo button can be told to go, and all can", () => {
    const shown = notices();
    shown.show(["asks"], [button("Create")]);
    shown.show(["carried"], [{ ...button("Undo"), undoes: true }]);
    shown.hideUndo();
    expect(document.body.textContent).toBe("asksCreate");
    shown.hideAll();
    expect(document.body.textContent).toBe("");
  });
});
