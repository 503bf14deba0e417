// What the parts of the workspace know of one another: each is built of those below it and tells those above only this.

import type { App, TFile, View } from "obsidian";

export interface Leaf {
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  parent: TabGroup | null;
  updateHeader(): void;
  loadIfDeferred(): Promise<void>;
  onResize(): void;
  detach(): void;
}

export interface TabGroup {
  readonly containerEl: HTMLElement;
  readonly parent: Part;
  readonly children: readonly Leaf[];
  /** The leaf that shows. */
  current: Leaf | null;
  add(leaf: Leaf): void;
  remove(leaf: Leaf): void;
  /** Shows a leaf; `activate` makes it the active one too. */
  select(leaf: Leaf, activate: boolean): void;
  markCurrent(): void;
}

/** The middle or a sidebar. */
export interface Part {
  activate(leaf: Leaf): void;
  addGroup(after?: TabGroup): TabGroup;
  /** A group has no tabs any more. */
  emptied(tabs: TabGroup): void;
}

/** What the parts of the window tell the workspace. */
export interface PartOwner {
  setActiveLeaf(leaf: Leaf, params?: { readonly focus?: boolean }): void;
  /** A new empty leaf that stands nowhere yet. */
  makeLeaf(): Leaf;
  layoutChanged(): void;
  resized(): void;
}

/** What leaves and views ask the workspace and tell it. */
export interface Owner extends PartOwner {
  readonly activeLeaf: Leaf | null;
  readonly layoutReady: boolean;
  /** What builds views of a type; null where nobody registered it. */
  creatorOf(type: string): ((leaf: Leaf) => View) | null;
  /** The views that show a file. */
  viewsOf(file: TFile | null): readonly object[];
  leafClosed(leaf: Leaf): void;
  fileMayHaveChanged(): void;
}

export function ownerOf(app: App): Owner {
  return app.workspace as unknown as Owner;
}
