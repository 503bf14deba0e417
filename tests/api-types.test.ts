// The types of the package, as another plugin's compiler sees them: alone, in its strictest mode.

import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram, flattenDiagnosticMessageText, getPreEmitDiagnostics, ModuleKind } from "typescript";
import { ModuleResolutionKind, ScriptTarget } from "typescript";
import { tempFolder } from "./cli/temp-folder";
import { examples } from "./support/docs";

const REPOSITORY = join(__dirname, "..");

/** What the compiler says of a plugin that has this package and `obsidian` installed. */
function compiled(source: string): readonly string[] {
  const folder = tempFolder();
  const installed = join(folder, "node_modules/throughline");
  mkdirSync(installed, { recursive: true });
  for (const file of ["package.json", "api.d.ts"])
    copyFileSync(join(REPOSITORY, file), join(installed, file));
  for (const name of ["obsidian", "@codemirror", "moment"])
    symlinkSync(join(REPOSITORY, "node_modules", name), join(folder, "node_modules", name));
  const file = join(folder, "plugin.ts");
  writeFileSync(file, source);
  const program = createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    target: ScriptTarget.ES2022,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Bundler,
    types: [],
    noEmit: true,
    // Those of other packages are theirs.
    skipLibCheck: !source.includes("check every declaration"),
  });
  return getPreEmitDiagnostics(program).map(({ messageText }) =>
    flattenDiagnosticMessageText(messageText, "\n"),
  );
}

test("a plugin written as the docs show compiles", () => {
  const [example = ""] = examples("api.md", "ts");
  expect(example).toContain("throughline");
  expect(compiled(example)).toEqual([]);
});

test("the declarations stand alone", () => {
  expect(
    compiled('// check every declaration\nexport type { ThroughlineApi } from "throughline";\n'),
  ).toEqual([]);
});

test.each([
  ["an act that is not there", "api.format();"],
  ["a scope that is not there", 'void api.board({ scope: "all" });'],
  ["a carry without its target", 'void api.carry({ from: "A" });'],
  ["a value before it is known to be one", "void api.board().then((board) => board.value);"],
  [
    "a plan that is written into",
    "void api.week().then((plan) => plan.kind === 'planned' && (plan.diff = ''));",
  ],
  ["another event", 'api.on("deleted", () => undefined);'],
])("%s does not compile", (_, line) => {
  const source = `import type { ThroughlineApi } from "throughline";\ndeclare const api: ThroughlineApi;\n${line}\n`;
  expect(compiled(source)).toHaveLength(1);
});
