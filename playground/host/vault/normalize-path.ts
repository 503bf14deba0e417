// Paths as the vault wants them.

/**
 * Slashes for backslashes and one for many, none at either end; plain blanks for non-breaking ones; composed letters.
 * The root is "/". As docs.obsidian.md says of `normalizePath`; the mocks leave blanks and letters alone.
 */
export function normalizePath(path: string): string {
  const slashes = path.replace(/[\\/]+/g, "/").replace(/^\/|\/$/g, "");
  return (slashes === "" ? "/" : slashes).replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
}
