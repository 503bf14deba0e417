// Every act that writes: the rows of the table that say so, and each exported function of `src/command` that leads to the one writer.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createSourceFile, forEachChild, isFunctionDeclaration, isIdentifier } from "typescript";
import { isImportDeclaration, isNamedImports, isPropertyAccessExpression } from "typescript";
import { ScriptTarget, SyntaxKind } from "typescript";
import type { Node, SourceFile } from "typescript";
import type { ActId } from "../../src/command/table";
import { ACT_IDS, ACTS } from "../../src/command/table";

const SRC = join(__dirname, "../../src");
const WRITERS = ["notebook/apply.ts#write", "notebook/apply.ts#finish"].map((name) => join(SRC, name));

/** They write whatever they are given, and every act goes through them. */
const WAYS = ["perform", "editNote", "take"];

/** What a row of the table is called here: its function may have the same name. */
export function rowOf(id: ActId): string {
  return `row ${id}`;
}

interface Named {
  readonly name: string;
  readonly exported: boolean;
  /** What it speaks of: functions by `file#name`. */
  readonly uses: ReadonlySet<string>;
  readonly returns: string;
}

/** Their names; what is only a step of a meeting counts, since it is written one by one. */
export function writingActs(): readonly string[] {
  const known = new Map(
    filesBelow(join(SRC, "command")).concat(join(SRC, "notebook/undo.ts")).flatMap(functionsIn),
  );
  const writers = new Set(WRITERS);
  for (let size = 0; size !== writers.size;) {
    size = writers.size;
    for (const [id, { uses }] of known) if ([...uses].some((used) => writers.has(used))) writers.add(id);
  }
  const found = [...known].flatMap(([id, { name, exported, returns }]) =>
    exported && id.startsWith(join(SRC, "command")) && (writers.has(id) || returns === "Step") ? [name] : [],
  );
  return [
    ...ACT_IDS.filter((id) => ACTS[id].writes).map(rowOf),
    ...found.filter((name) => !WAYS.includes(name)),
  ];
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

function functionsIn(file: string): readonly (readonly [id: string, found: Named])[] {
  const source = createSourceFile(file, readFileSync(file, "utf8"), ScriptTarget.Latest, true);
  const imported = importsOf(source, file);
  return source.statements.flatMap((one) => {
    if (!isFunctionDeclaration(one) || !one.name) return [];
    const uses = new Set<string>();
    const look = (node: Node): void => {
      if (isIdentifier(node)) uses.add(imported.get(node.text) ?? `${file}#${node.text}`);
      // What stands behind a dot is nobody's function here.
      if (isPropertyAccessExpression(node)) look(node.expression);
      else forEachChild(node, look);
    };
    look(one);
    const exported = one.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) ?? false;
    const name = one.name.text;
    return [[`${file}#${name}`, { name, exported, uses, returns: one.type?.getText(source) ?? "" }] as const];
  });
}

function importsOf(source: SourceFile, file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of source.statements) {
    const names = isImportDeclaration(one) && one.importClause?.namedBindings;
    if (!names || !isNamedImports(names)) continue;
    const from = one.moduleSpecifier.getText(source).slice(1, -1);
    for (const { name, propertyName } of names.elements)
      found.set(name.text, `${resolve(dirname(file), from)}.ts#${(propertyName ?? name).text}`);
  }
  return found;
}
