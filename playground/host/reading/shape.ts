// Gives rendered Markdown the shape of the app's reading view: task items with boxes, callouts, headings that carry their text.

import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";

const CALLOUT_ICONS: Readonly<Record<string, string>> = {
  note: "pencil",
  abstract: "clipboard-list",
  summary: "clipboard-list",
  tldr: "clipboard-list",
  info: "info",
  todo: "circle-check",
  tip: "flame",
  hint: "flame",
  important: "flame",
  success: "check",
  check: "check",
  done: "check",
  question: "circle-help",
  help: "circle-help",
  faq: "circle-help",
  warning: "triangle-alert",
  caution: "triangle-alert",
  attention: "triangle-alert",
  failure: "x",
  fail: "x",
  missing: "x",
  danger: "zap",
  error: "zap",
  bug: "bug",
  example: "list",
  quote: "quote",
  cite: "quote",
};

/** Changes the children of `root` in place. */
export function shape(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>("li")) shapeTask(item);
  for (const quote of root.querySelectorAll<HTMLElement>("blockquote")) shapeCallout(quote);
  for (const heading of root.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) {
    heading.dataset["heading"] = heading.textContent;
  }
  for (const list of root.querySelectorAll("ul, ol")) {
    if (list.querySelector(":scope > .task-list-item"))
      list.addClass("contains-task-list", "has-list-bullet");
  }
}

function shapeTask(item: HTMLElement): void {
  const holder = item.querySelector<HTMLElement>(":scope > p") ?? item;
  const text = holder.firstChild;
  if (!(text instanceof Text)) return;
  const found = /^\[(.)\](?: |$)/u.exec(text.data);
  if (!found) return;
  const [whole, status = " "] = found;
  text.data = text.data.slice(whole.length);
  const checked = status !== " ";
  item.addClass("task-list-item");
  item.toggleClass("is-checked", checked);
  item.dataset["task"] = checked ? status : "";
  const label = item.ownerDocument.createElement("input");
  label.type = "checkbox";
  label.className = "task-list-item-checkbox";
  label.checked = checked;
  label.dataset["task"] = checked ? status : "";
  label.setAttribute("aria-label", holder.textContent.trim() || status);
  holder.prepend(label);
}

function shapeCallout(quote: HTMLElement): void {
  const first = quote.querySelector<HTMLElement>(":scope > p");
  const lead = first?.firstChild;
  if (!first || !(lead instanceof Text)) return;
  const found = /^\[!([^\]]+)\]([+-]?)[ \t]*(.*)$/.exec(lead.data.split("\n")[0] ?? "");
  if (!found) return;
  const [, named = "", fold = "", own = ""] = found;
  const type = named.trim().toLowerCase();
  const callout = createDiv({ cls: "callout", attr: { "data-callout": type, "data-callout-fold": fold } });
  for (const name of ["line", "lineEnd"]) {
    const value = quote.dataset[name];
    if (value !== undefined) callout.dataset[name] = value;
  }
  const title = callout.createDiv("callout-title");
  setIcon(title.createDiv("callout-icon"), CALLOUT_ICONS[type] ?? "pencil");
  const inner = title.createDiv("callout-title-inner");
  const content = callout.createDiv("callout-content");
  takeTitle(first, lead, own, inner);
  if (inner.textContent === "") inner.setText(type.charAt(0).toUpperCase() + type.slice(1));
  content.append(...quote.childNodes);
  if (content.childElementCount === 0) content.remove();
  if (fold !== "") makeFoldable(callout, title, content, fold === "-");
  quote.replaceWith(callout);
}

/** The rest of the first line is the title, whatever it is made of; what follows the line break stays content. */
function takeTitle(first: HTMLElement, lead: Text, own: string, inner: HTMLElement): void {
  lead.data = own;
  for (
    let node = first.firstChild;
    node !== null && !(node instanceof HTMLBRElement);
    node = first.firstChild
  ) {
    inner.append(node);
  }
  first.querySelector(":scope > br")?.remove();
  if (first.textContent.trim() === "" && first.childElementCount === 0) first.remove();
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, content: HTMLElement, folded: boolean): void {
  callout.addClass("is-collapsible");
  setIcon(title.createDiv("callout-fold"), "chevron-down");
  pressable(title);
  const fold = (is: boolean) => {
    callout.toggleClass("is-collapsed", is);
    content.toggle(!is);
    title.setAttribute("aria-expanded", String(!is));
  };
  title.addEventListener("click", () => fold(!callout.hasClass("is-collapsed")));
  fold(folded);
}
