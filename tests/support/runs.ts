// How many runs a property gets: all of them in the deep tests, a quick share otherwise.

export const deep = process.env["THROUGHLINE_DEEP"] === "1";

/** `all` runs in `npm run test:deep`, a twentieth (at least 100) in `npm test`. */
export function runs(all: number): number {
  return deep ? all : Math.max(100, Math.ceil(all / 20));
}
