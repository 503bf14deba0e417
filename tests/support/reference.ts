// Headings and list items as the reference implementation of CommonMark sees them, in the terms in which we compare.

import { Parser } from "commonmark";
import type { Node } from "commonmark";
import type { Outline } from "../../src/note/outline";

/** Lines are 0-based. `parent` is the line of the parent item, or -1. Of several items on a line only the outermost counts. */
export interface Structure {
  readonly headings: readonly { readonly line: number; readonly level: number }[];
  readonly items: readonly { readonly line: number; readonly parent: number }[];
}

export function structureOf({ headings, items }: Outline): Structure {
  return {
    headings: headings.map(({ line, level }) => ({ line, level })),
    items: items.map(({ line, parent }) => ({ line, parent: items[parent]?.line ?? -1 })),
  };
}

/** Headings within quotes and items are left out, as Obsidian leaves them out. */
export function referenceStructure(text: string): Structure {
  const headings: { line: number; level: number }[] = [];
  const items: { line: number; parent: number }[] = [];
  const around: number[] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (node.type === "item") {
      if (!entering) around.pop();
      else {
        const line = firstLine(node);
        if (items[items.length - 1]?.line !== line)
          items.push({ line, parent: around[around.length - 1] ?? -1 });
        around.push(line);
      }
    } else if (node.type === "heading" && entering && node.parent?.type === "document") {
      headings.push({ line: firstLine(node), level: node.level });
    }
  }
  return { headings, items };
}

function firstLine(node: Node): number {
  return node.sourcepos[0][0] - 1;
}
