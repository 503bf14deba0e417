// Two kinds of tests: the pure parts in plain Node, and the plugin in a simulated Obsidian with a DOM.

const base = {
  transform: { "\\.tsx?$": "<rootDir>/scripts/esbuild-jest.cjs" },
  transformIgnorePatterns: ["/node_modules/"],
};

module.exports = {
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/obsidian/"],
    },
    {
      ...base,
      displayName: "obsidian",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/obsidian/**/*.test.{ts,tsx}"],
      moduleNameMapper: { "^obsidian$": "obsidian-test-mocks/obsidian" },
      setupFiles: ["obsidian-test-mocks/jest-setup"],
    },
  ],
};
