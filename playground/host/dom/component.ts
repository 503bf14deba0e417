// Component and Events of the mocks under Obsidian's own types, for the classes of the host to extend.

import * as mocks from "obsidian-test-mocks/obsidian";
import type * as obsidian from "obsidian";
import "../app/lenient";

export const Component = mocks.Component as unknown as typeof obsidian.Component;
export type Component = obsidian.Component;
export const Events = mocks.Events as unknown as typeof obsidian.Events;
export type Events = obsidian.Events;
