// How the page starts: what its address, a test or an earlier visit asks for.

export interface PluginFiles {
  readonly manifest: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly code: string;
  readonly styles: string;
}

export interface Start {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The day it is, YYYY-MM-DD; null for the real one. */
  readonly today: string | null;
  readonly language: "en" | "ru";
  readonly theme: "light" | "dark";
  /** The note that opens first. */
  readonly note: string | null;
  readonly plugin: "loaded" | "off";
  /** What plugins find as their data.json, by id. */
  readonly dataJson: Readonly<Record<string, unknown>>;
  /** What plugins kept on this device, by key; or whatever stands in the browser's storage, for the app that starts again. */
  readonly device: Readonly<Record<string, unknown>> | "as-it-is";
}

type Asked = Partial<Start>;

const KEPT = "playground-kept";

/** What a test wants wins over the address, that over what was kept over a reload, that over the defaults. */
export function readStart(defaults: Start): Start {
  const kept = readKept();
  const asked = { ...kept, ...fromAddress(), ...(globalThis as { playground?: Asked }).playground };
  return { ...defaults, ...asked };
}

/** Keeps what the next load of the page shall start with: another language takes one. */
export function keepForReload(start: Asked): void {
  sessionStorage.setItem(KEPT, JSON.stringify(start));
}

function readKept(): Asked {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept === null ? {} : (JSON.parse(kept) as Asked);
}

function fromAddress(): Asked {
  const given = new URLSearchParams(location.search);
  const language = given.get("lang");
  const theme = given.get("theme");
  const today = given.get("today");
  const note = given.get("note");
  return {
    ...(language === "en" || language === "ru" ? { language } : {}),
    ...(theme === "light" || theme === "dark" ? { theme } : {}),
    ...(today === null ? {} : { today: today === "now" ? null : today }),
    ...(note === null ? {} : { note }),
    ...(given.get("plugin") === "off" ? { plugin: "off" } : {}),
  };
}
