// Before every host test: Obsidian's helpers on the prototypes, and the measurements that CodeMirror asks of a DOM and jsdom has not.

require("../../playground/out/host/setup.cjs").setup();

Range.prototype.getClientRects ??= () => [];
Range.prototype.getBoundingClientRect ??= () => ({
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  width: 0,
  height: 0,
});
