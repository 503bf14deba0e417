// Which folder may import which (docs/architecture.md draws it), each rule with its reason.

const below = {
  calendar: [],
  note: ["calendar"],
  locale: ["note", "calendar"],
  settings: ["locale", "note", "calendar"],
  template: ["note", "calendar", "settings", "locale"],
  notebook: ["template", "note", "calendar", "settings", "locale"],
};
const features = ["carry", "weekly", "mastermind", "driver", "goal"];
const composers = ["board", "report", "care"];
const ground = Object.keys(below);

const why = {
  calendar: "Days and weeks are values that know nothing of notes; everything else counts with them.",
  note: "What a note is must be sayable without a vault, settings or a language on the screen: every feature speaks these words.",
  locale: "Words a person sees are data; they may name days and kinds of notes and nothing that acts.",
  settings:
    "Settings are a parsed value that everyone is given; they may speak of notes and weeks and nothing that acts.",
  template: "A template fills placeholders from what it is handed; it does not go and look in a vault.",
  notebook:
    "The port to a vault knows notes, not what any feature makes of them: the index is generic over their facts.",
};

/** In `folder`, of our own sources, only `allowed` and the folder itself may be imported. */
function only(folder, allowed, comment) {
  return {
    name: `${folder}-imports`,
    severity: "error",
    comment,
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
  };
}

module.exports = {
  forbidden: [
    ...ground.map((folder) => only(folder, below[folder], why[folder])),
    ...features.map((folder) =>
      only(folder, ground, "A feature knows no other feature: board, report and command compose them."),
    ),
    ...composers.map((folder) =>
      only(
        folder,
        [...features, ...ground],
        "It composes what features found; acting on it is the command table's.",
      ),
    ),
    only(
      "command",
      [...features, ...composers, ...ground],
      "One table serves the palette, Obsidian's CLI, the URI and a terminal, so it knows none of these doors.",
    ),
    {
      name: "nothing-imports-main",
      severity: "error",
      comment:
        "main.ts composes and has no logic: there is nothing in it to import but the plugin itself, for its tests.",
      from: { pathNot: "^(src/main\\.ts$|tests/obsidian/)" },
      to: { path: "^src/main\\.ts$" },
    },
    {
      name: "pure-code-needs-no-package",
      severity: "error",
      comment:
        "Rules run in plain Node in a microsecond: they see no host (that is src/obsidian and main.ts) and are handed what they need, such as a YAML parser, as a function.",
      from: { path: "^src/", pathNot: "^src/(obsidian/|main\\.ts$)" },
      to: { path: "node_modules/" },
    },
    {
      name: "packages-of-the-plugin",
      severity: "error",
      comment: "What main.js carries beyond our own code needs a reason in docs/decisions.",
      from: { path: "^src/(obsidian/|main\\.ts$)" },
      to: { path: "node_modules/", pathNot: "node_modules/(obsidian|@codemirror/(state|view)|preact|idb)/" },
    },
    {
      name: "packages-of-the-terminal-program",
      severity: "error",
      comment:
        "It is one file that needs only Node: whatever it carries beyond our own code needs a reason in docs/decisions.",
      from: { path: "^cli/" },
      to: { path: "node_modules/", pathNot: "node_modules/(yaml|@types)/" },
    },
    {
      name: "node-only-in-cli",
      severity: "error",
      comment: "The plugin runs on phones, where there is no Node; only the terminal program may use it.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "cli-imports-pure-parts",
      severity: "error",
      comment: "The terminal program runs where there is no Obsidian.",
      from: { path: "^cli/" },
      to: { path: "^src/(obsidian/|main\\.ts$)" },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      comment: "What users get must not depend on what checks or measures it, nor on the program beside it.",
      from: { path: "^src/" },
      to: { path: "^(cli|tests|bench|scripts|playground)/" },
    },
    {
      name: "playground-knows-only-main-js",
      severity: "error",
      comment:
        "The playground loads the built plugin as the app does; a host that shared our code would agree with our mistakes.",
      from: { path: "^playground/" },
      to: { path: "^(src|cli|bench)/" },
    },
    {
      name: "cli-stands-alone",
      severity: "error",
      comment: "What users get must not depend on what checks or measures it.",
      from: { path: "^cli/" },
      to: { path: "^(tests|bench|scripts|playground)/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one idea in two places.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "What nothing imports and what imports nothing is not used: delete it the day it is not.",
      from: { orphan: true, path: "^(src|cli)/", pathNot: "^(src|cli)/main\\.ts$" },
      to: {},
    },
    {
      name: "no-barrels",
      severity: "error",
      comment:
        "A file that only re-exports hides where a thing lives and drags in all the rest: import the file itself.",
      from: {},
      to: { path: "/index\\.tsx?$", pathNot: "node_modules" },
    },
    {
      name: "resolves",
      severity: "error",
      comment: "An import that leads nowhere fails only when it runs.",
      from: {},
      // What the tests build for themselves is not there in a fresh clone.
      to: { couldNotResolve: true, pathNot: "playground/out/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // A type-only import is a direction too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
