// What happens in a pop-out window, whose elements are made by constructors of its own.

import { elementOf } from "../../src/obsidian/element-of";
import { keyAct } from "../../src/obsidian/preview/preview-keys";

type Constructors = Readonly<Record<string, new () => unknown>>;

/** A document in a window of its own, in which `instanceOf` asks that window's constructors, as in the app. */
function popOut(): Document {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const win = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!win) throw new Error("no window");
  function instanceOf(this: Node, type: new () => unknown): boolean {
    const own = (win as unknown as Constructors)[type.name];
    return own !== undefined && this instanceof own;
  }
  Object.assign(win.Node.prototype, { instanceOf });
  return win.document;
}

const key = (target: EventTarget, typed: string) =>
  ({ target, key: typed, code: `Key${typed.toUpperCase()}`, isComposing: false }) as unknown as KeyboardEvent;

test("an element of another window is one", () => {
  const far = popOut().createElement("div");
  expect(far instanceof Element).toBe(false);
  expect(elementOf(far)).toBe(far);
  expect(elementOf(document.body)).toBe(document.body);
  expect(elementOf(document)).toBeNull();
  expect(elementOf(window)).toBeNull();
  expect(elementOf(null)).toBeNull();
});

test("a letter typed into a field there chooses nothing, one typed on a row does", () => {
  const there = popOut();
  expect(keyAct(key(there.createElement("input"), "c"), null, true)).toBeNull();
  expect(keyAct(key(there.createElement("div"), "c"), null, true)).toEqual({
    kind: "choose",
    choice: "carry",
  });
});
