// A journey is what a person does in the playground, told once and walked by scripts/browser-tests.mjs in a fresh page.

import type { Page } from "playwright-core";

/** Where a journey starts; what is left out is: an empty vault, English, light, a window 1280 wide, the sample vault's day. */
export interface Setting {
  /** Texts by path, or the sample vault. */
  readonly vault?: Readonly<Record<string, string>> | "sample";
  readonly language?: "en" | "ru";
  readonly theme?: "light" | "dark";
  /** CSS pixels; up to 600 the app is a phone's. */
  readonly width?: number;
  readonly height?: number;
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** The note that is open at the start. */
  readonly note?: string;
  /** What the plugin finds as its data.json; null for none, as in a vault where it is enabled for the first time. */
  readonly data?: unknown;
  /** What the plugin kept on this device, by key. */
  readonly device?: Readonly<Record<string, unknown>>;
  readonly plugin?: "loaded" | "off";
}

export interface Journey {
  readonly name: string;
  readonly setting: Setting;
  readonly walk: (page: Page) => Promise<void>;
}

const told: Journey[] = [];

/** Tells a journey; its name is a sentence that says what holds. */
export function journey(name: string, setting: Setting, walk: (page: Page) => Promise<void>): void {
  told.push({ name, setting, walk });
}

/** All journeys told by the modules loaded so far; for the runner. */
export function journeys(): readonly Journey[] {
  return told;
}
