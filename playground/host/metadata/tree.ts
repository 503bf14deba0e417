// The note as a Markdown tree, by a parser that is nobody's here: the plugin's own reading is checked against it.

import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Span } from "./positions";

type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root | Root["children"][number];
type OfType<T extends Node["type"]> = Extract<Node, { readonly type: T }>;
export type List = OfType<"list">;
export type ListItem = OfType<"listItem">;

/** CommonMark and GitHub's additions: tables, footnotes, struck text. */
export function treeOf(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

export function spanOf(node: Node): Span {
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`A ${node.type} without a place`);
  }
  return [position.start.offset, position.end.offset];
}

export function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}

/** The nodes of the given types, in the order of the text, the outer before the inner. */
export function find<T extends Node["type"]>(root: Node, ...types: readonly T[]): readonly OfType<T>[] {
  const found: OfType<T>[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ((types as readonly string[]).includes(node.type)) found.push(node as OfType<T>);
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return found;
}
