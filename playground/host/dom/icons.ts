// Icons by name: the app ships Lucide's, under their old names too, and plugins add their own.

import * as lucide from "lucide";

type Shape = readonly (readonly [string, Readonly<Record<string, string | number | undefined>>])[];

const SVG = "http://www.w3.org/2000/svg";
const STROKE = {
  viewBox: "0 0 24 24",
  width: "24",
  height: "24",
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "2",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
};
const added = new Map<string, string>();

/** Adds or replaces an icon; `svg` is what stands inside a `0 0 100 100` view box. */
export function addIcon(id: string, svg: string): void {
  added.set(id, svg);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

/** The names of all icons, Lucide's with their prefix as in the app. */
export function getIconIds(): string[] {
  return [...added.keys(), ...Object.keys(lucide.icons).map((name) => `lucide-${kebab(name)}`)];
}

/** A fresh SVG element of the icon, null where there is none of this name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  const name = id.replace(/^lucide-/, "");
  const shape = (lucide as unknown as Readonly<Record<string, Shape | undefined>>)[pascal(name)];
  if (own === undefined && !Array.isArray(shape)) return null;
  const svg = document.createElementNS(SVG, "svg");
  svg.classList.add("svg-icon");
  svg.setAttribute("aria-hidden", "true");
  if (own !== undefined) {
    svg.setAttribute("viewBox", "0 0 100 100");
    svg.classList.add(id);
    svg.innerHTML = own;
    return svg;
  }
  svg.classList.add(`lucide-${name}`);
  setAll(svg, STROKE);
  for (const [tag, attributes] of shape ?? []) {
    setAll(svg.appendChild(document.createElementNS(SVG, tag)), attributes);
  }
  return svg;
}

/** Puts the icon in place of what `parent` holds; an unknown name leaves it empty. */
export function setIcon(parent: HTMLElement, id: string): void {
  const svg = getIcon(id);
  parent.replaceChildren(...(svg ? [svg] : []));
}

function setAll(el: Element, attributes: Readonly<Record<string, string | number | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) el.setAttribute(name, String(value));
  }
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, "$1-$2")
    .replace(/([0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();
}
