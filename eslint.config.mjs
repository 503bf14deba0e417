// Lint: Obsidian's reviewers' own rules for the plugin, and the conduct of this repository (docs/architecture.md) for all of it.

import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";
import globals from "globals";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";

const typed = {
  parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)) },
};

/** Modules have names; a default export lets every importer invent another. */
const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: only main.ts, which Obsidian loads, has a default export.",
};

/** A pop-out window has constructors of its own, and an event's target may stand in one. */
const ownWindow = {
  selector:
    "BinaryExpression[operator='instanceof'][right.name=/^(Node|Event|([A-Z]+|Mouse|Keyboard)?(Element|Event))$|^HTML/]",
  message: "Ask elementOf (src/obsidian/element-of.ts) or .instanceOf(…): this is false in a pop-out window.",
};

/** What a plan computes must come out byte for byte the same on two devices, today and in a test. */
const noClock = [
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.name='Date'], MemberExpression[object.name='Date']",
    message:
      "Time is an argument here (calendar/day.ts): only src/obsidian, src/main.ts and cli ask a clock.",
  },
  {
    selector:
      "MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='crypto']",
    message: "Nothing is random here: two devices must write byte-identical notes.",
  },
  {
    selector: "MemberExpression[object.name='performance']",
    message: "Only src/obsidian, src/main.ts, cli and the bench ask a clock.",
  },
  {
    selector: "Identifier[name='moment']",
    message: "moment's locale is global and other plugins change it: calendar/ has its own arithmetic.",
  },
];

const ours = {
  eqeqeq: "error",
  "no-restricted-syntax": ["error", noDefaultExport],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  // An async function turns a throw into a rejection, which is what its caller waits for.
  "@typescript-eslint/require-await": "off",
  // A number in a message reads as one means it.
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
};

export default defineConfig([
  globalIgnores([
    "main.js",
    "dist/",
    "demo-vault/",
    "sample-vault/",
    "coverage/",
    ".cache/",
    "playground/out/",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [obsidianmd.configs.recommended],
    languageOptions: typed,
    rules: {
      ...ours,
      "no-restricted-syntax": ["error", noDefaultExport, ownWindow],
      "max-lines": ["error", 300],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/obsidian/**", "src/main.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...noClock] },
  },
  {
    files: ["src/main.ts"],
    rules: { "no-restricted-syntax": "off" },
  },

  {
    files: ["{cli,tests,bench,playground}/**/*.{ts,tsx}", "api.d.ts"],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { ...typed, globals: globals.node },
    rules: ours,
  },
  {
    files: ["playground/**/*.{ts,tsx}"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    languageOptions: { globals: { ...globals.jest, ...globals.browser } },
    // expect(host.method) looks at a method, it does not call it.
    rules: { "@typescript-eslint/unbound-method": "off" },
  },

  {
    files: ["**/*.{mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { eqeqeq: "error" },
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },

  {
    files: ["manifest.json"],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: [".json"] } },
    rules: { "obsidianmd/validate-manifest": "error" },
  },
]);
