// A note's properties as a table above its text.

import { setIcon } from "../dom/icons";

const ICONS: Readonly<Record<string, string>> = {
  tags: "tags",
  aliases: "forward",
  cssclasses: "paintbrush",
};

/** The table below `title`, or null where there is nothing to show. */
export function drawProperties(
  properties: Readonly<Record<string, unknown>> | null | undefined,
  title: string,
): HTMLElement | null {
  const entries = Object.entries(properties ?? {}).filter(([key]) => key !== "position");
  if (entries.length === 0) return null;
  const box = createDiv("metadata-container");
  const heading = box.createDiv("metadata-properties-heading");
  heading.createDiv({ cls: "metadata-properties-title", text: title });
  const list = box.createDiv("metadata-content").createDiv("metadata-properties");
  for (const [key, value] of entries) {
    const row = list.createDiv({ cls: "metadata-property", attr: { "data-property-key": key } });
    const keyEl = row.createDiv("metadata-property-key");
    setIcon(keyEl.createSpan("metadata-property-icon"), ICONS[key] ?? iconOf(value));
    keyEl.createSpan({ cls: "metadata-property-key-input", text: key });
    const valueEl = row.createDiv("metadata-property-value");
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) drawValue(valueEl, key, one);
  }
  return box;
}

function drawValue(valueEl: HTMLElement, key: string, value: unknown): void {
  const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
  const link = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(text);
  if (link) {
    const [, target = "", shown] = link;
    const attr = { "data-href": target };
    valueEl.createEl("a", { cls: "internal-link", text: shown ?? target, href: target, attr });
  } else if (key === "tags") {
    const name = text.replace(/^#/, "");
    valueEl.createEl("a", { cls: "tag multi-select-pill", text: name, href: `#${name}` });
  } else {
    valueEl.createSpan({ text });
  }
}

function iconOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "square-check";
  if (typeof value === "number") return "binary";
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? "calendar" : "text";
}
