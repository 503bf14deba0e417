// The language of the app's interface, which plugins ask for and moment follows.

// Not the mocks' own copy: its languages are another package's.
import moment from "moment";
import "moment/locale/ru";

export { moment };

// Where the app keeps it, for all vaults.
const KEY = "language";

/** The code of the interface's language, such as `en` or `ru`. */
export function getLanguage(): string {
  return window.localStorage.getItem(KEY) ?? "en";
}

/** Changes the language, as choosing another in the app and starting it again. */
export function setLanguage(code: string): void {
  window.localStorage.setItem(KEY, code);
  moment.locale(code);
}
