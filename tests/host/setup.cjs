// Before every host test: Obsidian's helpers on the prototypes, and what jsdom lacks of a browser.

const { TextDecoder, TextEncoder } = require("node:util");

Object.assign(globalThis, { TextDecoder, TextEncoder });

require("../../playground/out/host/setup.cjs").setup();

// CodeMirror asks for places; jsdom lays nothing out.
globalThis.Range.prototype.getClientRects ??= () => [];
globalThis.Range.prototype.getBoundingClientRect ??= () => ({
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  width: 0,
  height: 0,
});

// Nothing has a size there that could change.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
