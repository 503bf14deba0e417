// Turns TypeScript into CommonJS for Jest with the bundler we already have, so that tests need no second compiler.

const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

const options = {
  format: "cjs",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: "inline",
  sourcesContent: true,
};

module.exports = {
  process: (source, file) => ({
    code: transformSync(source, { ...options, sourcefile: file, loader: file.endsWith("x") ? "tsx" : "ts" })
      .code,
  }),
  getCacheKey: (source, file) =>
    createHash("sha1")
      .update([version, JSON.stringify(options), file, source].join("\0"))
      .digest("hex"),
};
