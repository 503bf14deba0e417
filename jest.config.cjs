// Three kinds of tests: the pure parts in plain Node, the plugin's own parts over mocks of Obsidian, and the playground's host with
// the plugin in it.

const base = {
  transform: { "\\.tsx?$": "<rootDir>/scripts/esbuild-jest.cjs" },
  transformIgnorePatterns: ["/node_modules/"],
};

module.exports = {
  maxWorkers: 2,
  // Nothing is timed here, and a machine may be busy: what does not end in this time does not end.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/(obsidian|host)/"],
    },
    {
      ...base,
      displayName: "obsidian",
      // Preact comes as ECMAScript modules only.
      transform: { "\\.(tsx?|mjs)$": "<rootDir>/scripts/esbuild-jest.cjs" },
      transformIgnorePatterns: ["/node_modules/(?!preact/)"],
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/obsidian/**/*.test.{ts,tsx}"],
      moduleNameMapper: { "^obsidian$": "obsidian-test-mocks/obsidian" },
      setupFiles: ["obsidian-test-mocks/jest-setup"],
    },
    {
      ...base,
      displayName: "host",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/host/**/*.test.{ts,tsx}"],
      globalSetup: "<rootDir>/scripts/bundle-host.mjs",
      transformIgnorePatterns: ["/node_modules/", "/playground/out/"],
      moduleNameMapper: {
        "^obsidian$": "<rootDir>/playground/out/host/obsidian.cjs",
        "/playground/host/(.*)$": "<rootDir>/playground/out/host/$1.cjs",
      },
      setupFiles: ["<rootDir>/tests/host/setup.cjs"],
    },
  ],
};
