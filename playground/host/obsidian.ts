// What `import … from "obsidian"` means in the playground and in host tests: the mocks, and over them what behaves like the app.

export * from "obsidian-test-mocks/obsidian";

// Data
export { getLanguage } from "./app/language";
export { Plugin } from "./app/plugin";

// What is seen
