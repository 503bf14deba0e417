// Lets the mocks answer `undefined` to unknown properties, as real objects do: plugins look for what may not be there.

import * as mocks from "obsidian-test-mocks/obsidian";

// The mocks wrap every instance in a proxy that throws, unless it bears this symbol, which a wrapped one has.
const WRAPPED = Symbol.for("strictProxyTarget");

for (const exported of Object.values(mocks) as unknown[]) {
  const prototype = typeof exported === "function" ? (exported.prototype as object | undefined) : undefined;
  if (prototype === undefined || WRAPPED in prototype) continue;
  Object.defineProperty(prototype, WRAPPED, {
    get(this: object) {
      return this;
    },
  });
}
