// What plugins keep on the device: in the page it begins empty at every visit, as the notes begin anew.

import { deviceStorage } from "../host/app/local-storage";

/** The name of the page's app, under which its plugins keep things. */
export const APP_ID = "playground";

/** Forgets what an earlier visit left and keeps `values`, by key. */
export function beginDevice(values: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(window.localStorage).filter((name) => name.startsWith(`${APP_ID}-`));
  for (const name of names) window.localStorage.removeItem(name);
  const { saveLocalStorage } = deviceStorage(APP_ID);
  for (const [key, value] of Object.entries(values)) saveLocalStorage(key, value);
}
