// What plugins keep on the device: the browser's own storage, under the app's id.

/**
 * The two methods of the app, for one app's id. Values are kept as JSON; what is not there is null. A storage that takes no
 * more keeps what it had, and nobody is told: the app catches the error (docs/traps.md).
 */
export function deviceStorage(appId: string): {
  readonly loadLocalStorage: (key: string) => unknown;
  readonly saveLocalStorage: (key: string, data: unknown) => void;
} {
  const name = (key: string): string => `${appId}-${key}`;
  return {
    loadLocalStorage: (key) => {
      const json = window.localStorage.getItem(name(key));
      return json === null ? null : (JSON.parse(json) as unknown);
    },
    saveLocalStorage: (key, data) => {
      if (data === null || data === undefined) return window.localStorage.removeItem(name(key));
      try {
        window.localStorage.setItem(name(key), JSON.stringify(data));
      } catch {
        // As in the app.
      }
    },
  };
}
