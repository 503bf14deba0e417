// The marks in reading view: our fields become ages, or wear one behind Dataview's pill, and carried items get their arrow.

import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from "obsidian";
import { Keymap, MarkdownRenderChild } from "obsidian";
import { readLine } from "../../note/field";
import { outline } from "../../note/outline";
import { isLive, statusKind } from "../../note/task";
import { elementOf } from "../element-of";
import { ageOf, onwardHint } from "./age";
import { MARK, ageElement, onwardElement, sayAge } from "./elements";
import type { Follow, Place } from "./follow";
import type { Knowledge, Look } from "./knowledge";
import { isWritten } from "./read-marks";

/** Behind Dataview, which draws its pills at 100. */
export const AFTER_PILLS = 200;

export function readingMarks(known: Knowledge, follow: Follow): MarkdownPostProcessor {
  return (el, context) => {
    if (known.look() && el.querySelector("li")) context.addChild(new ReadMarks(el, context, known, follow));
  };
}

/** A field of ours as Dataview draws it; of one in parentheses it draws no key. */
const PILL = ["since", "с", "перенос"].map((key) => `[data-dv-norm-key="${key}"]`).join(", ");
const NO_TEXT = `code, pre, a, .math, .dataview, .${MARK}`;

class ReadMarks extends MarkdownRenderChild {
  private observer: MutationObserver | null = null;

  constructor(
    el: HTMLElement,
    private readonly context: MarkdownPostProcessorContext,
    private readonly known: Knowledge,
    private readonly follow: Follow,
  ) {
    super(el);
  }

  override onload(): void {
    const el = this.containerEl;
    this.draw();
    this.register(this.known.onChange(() => this.draw()));
    // On the block, not on the marks: Dataview writes its lines anew, with whatever stands in them.
    this.registerDomEvent(el, "click", (event) => this.pressed(event));
    // In a callout of live preview a press would else let the cursor in.
    this.registerDomEvent(el, "mousedown", (event) => {
      if (markAt(event)) event.stopPropagation();
    });
    this.registerDomEvent(el, "keydown", (event) => {
      if (event.key === "Enter") this.pressed(event);
    });
    if (this.known.look()?.pills.reading !== true) return;
    this.observer = new MutationObserver(() => this.draw());
    this.observer.observe(el, { childList: true, subtree: true });
  }

  override onunload(): void {
    this.observer?.disconnect();
  }

  /** Draws what is missing and says anew what is there; the second time changes nothing. */
  private draw(): void {
    const look = this.known.look();
    if (!look) return;
    const el = this.containerEl;
    if (!look.pills.reading) for (const text of fieldTexts(el)) this.fold(text, look);
    for (const key of el.querySelectorAll<HTMLElement>(PILL)) {
      const pill = key.closest<HTMLElement>(".inline-field");
      const since = pill?.querySelector(".inline-field-value")?.textContent.trim() ?? "";
      if (!pill?.closest("li") || since === "" || pill.nextElementSibling?.hasClass(MARK)) continue;
      const mark = this.age(since, pill, look, true);
      if (mark) pill.after(mark);
    }
    for (const mark of el.querySelectorAll<HTMLElement>(`.${MARK}[data-since]`)) {
      const bare = mark.previousElementSibling?.hasClass("inline-field") === true;
      const age = this.ageAt(mark.dataset["since"] ?? "", mark, look, bare);
      if (age) sayAge(mark, age);
    }
    for (const item of el.querySelectorAll<HTMLElement>("li[data-task]")) this.lead(item, look);
  }

  /** Puts an age in the place of our field, with one blank before it. */
  private fold(text: Text, look: Look): void {
    const field = readLine(text.data).fields.find(isWritten);
    const since = field?.value;
    if (!field || !since) return;
    const mark = this.age(since, text, look, false);
    if (!mark) return;
    const rest = text.splitText(field.from);
    rest.data = rest.data.slice(field.to - field.from);
    rest.before(mark);
  }

  private age(since: string, at: Node, look: Look, bare: boolean): HTMLElement | null {
    const age = this.ageAt(since, at, look, bare);
    return age && focusable(ageElement(age, since));
  }

  private ageAt(since: string, node: Node, { words, locale, threshold, rules }: Look, bare: boolean) {
    const { sourcePath } = this.context;
    const rows = this.known.passages();
    const parent = node.instanceOf(HTMLElement) ? node : node.parentElement;
    const status = parent?.closest("li")?.dataset["task"];
    const live = status === undefined || isLive(statusKind(status || " ", rules.registry));
    const passage = rows?.passage(sourcePath, since) ?? null;
    const at = rows && (rows.at(sourcePath) ?? "");
    return ageOf({ since, passage, at, live, threshold, bare }, words, locale);
  }

  /** Ends an item that was carried on with an arrow, where it leads somewhere. */
  private lead(item: HTMLElement, { words, rules }: Look): void {
    const status = item.dataset["task"] ?? "";
    const holder = item.querySelector<HTMLElement>(":scope > p") ?? item;
    if (holder.querySelector(`:scope > .${MARK}.is-onward`)) return;
    const target = linkBehindArrow(holder);
    const byMark = status === ">" || (status !== "-" && status === rules.mark?.char);
    if (!byMark && !(status === "-" && target !== null)) return;
    const rows = this.known.passages();
    if (target === null && (rows?.later(this.context.sourcePath).length ?? 0) === 0) return;
    const to = target ?? rows?.holder(this.context.sourcePath, ownText(holder)) ?? null;
    const mark = focusable(onwardElement(onwardHint(to, words)));
    if (target !== null) mark.dataset["target"] = target;
    endOfWords(holder).after(mark);
  }

  private pressed(event: MouseEvent | KeyboardEvent): void {
    const mark = markAt(event);
    if (!mark) return;
    event.preventDefault();
    event.stopPropagation();
    const { since, target = null } = mark.dataset;
    const place = this.placeOf(mark);
    this.follow(
      since === undefined ? { kind: "onward", target } : { kind: "age", since },
      place,
      Keymap.isModEvent(event),
    );
  }

  /** The items of a block are in the page in the order of their lines. */
  private placeOf(mark: HTMLElement): Place {
    const el = this.containerEl;
    const { sourcePath: path } = this.context;
    const section = this.context.getSectionInfo(el);
    if (!section) return { path, text: "", line: -1 };
    const { text, lineStart, lineEnd } = section;
    const lines = outline(text).items.flatMap(({ line }) =>
      line >= lineStart && line <= lineEnd ? line : [],
    );
    const items = [...el.querySelectorAll("li")];
    const own = mark.closest("li");
    const line = own && items.length === lines.length ? lines[items.indexOf(own)] : undefined;
    return { path, text, line: line ?? -1 };
  }
}

function markAt({ target }: Event): HTMLElement | null {
  return elementOf(target)?.closest<HTMLElement>(`.${MARK}`) ?? null;
}

function focusable(el: HTMLElement): HTMLElement {
  el.tabIndex = 0;
  return el;
}

/** An item's own words as they are drawn, without the lists in it. */
function ownText(holder: HTMLElement): string {
  const own = [...holder.childNodes].filter(
    (node) => !(node.instanceOf(HTMLElement) && node.matches("ul, ol")),
  );
  return own
    .map((node) => node.textContent ?? "")
    .join("")
    .trim();
}

/** What an item's own words end with: before the lists in it, and before the line's end that stands there as text. */
function endOfWords(holder: HTMLElement): ChildNode {
  let last = holder.querySelector(":scope > ul, :scope > ol")?.previousSibling ?? holder.lastChild;
  while (last?.previousSibling && (last.textContent ?? "").trim() === "" && last.nodeType === Node.TEXT_NODE)
    last = last.previousSibling;
  if (!last) return holder.appendChild(holder.doc.createTextNode(""));
  if (last.instanceOf(Text)) last.splitText(last.data.trimEnd().length);
  return last;
}

/** Texts of list items that hold our field. */
function fieldTexts(el: HTMLElement): readonly Text[] {
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (text.data.includes("::") && parent?.closest("li") && !parent.closest(NO_TEXT)) found.push(text);
  }
  return found;
}

/** The note named by the last link of an item's own words, where an arrow stands right before it. */
function linkBehindArrow(holder: HTMLElement): string | null {
  const link = [...holder.querySelectorAll<HTMLElement>(":scope > a.internal-link")].pop();
  const before = (link?.previousSibling?.textContent ?? "").trimEnd();
  return link && before.endsWith("→") ? (link.dataset["href"] ?? "").split("#", 1)[0] || null : null;
}
