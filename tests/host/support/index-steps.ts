// What may happen to a vault and its index, one step after the other, for properties.

import fc from "fast-check";
import { folderOf } from "../../../src/note/path";
import type { Settings } from "../../../src/settings/settings";
import { DEFAULTS } from "../../../src/settings/settings";
import type { App } from "./app";
import type { TestDesk } from "./indexed";
import { DRIVER, GOAL, MEETING, REVIEW } from "./indexed";

/** Does it; what does not apply does nothing. */
export type Step = (app: App, desk: TestDesk) => Promise<unknown> | void;

const PATHS = [
  "W23 Weekly.md",
  "a/W24 Weekly.md",
  "a/Goal.md",
  "a/b/P2P.md",
  "b/19.05.md",
  "Plain.md",
] as const;
const TEXTS = ["", "just [[Goal]] and [[P2P|it]]\n", REVIEW, DRIVER, GOAL, MEETING] as const;
const SETTINGS: readonly Partial<Settings>[] = [
  {},
  { sectionNames: { backlog: ["Updates"] } },
  { excludedFolders: ["a/b"] },
  { excludedFolders: ["a"], weeklyName: "[Plain]" },
];

const aPath = fc.constantFrom(...PATHS);
export const aStep: fc.Arbitrary<readonly [name: string, step: Step]> = fc.oneof(
  fc.tuple(aPath, fc.constantFrom(...TEXTS)).map(([path, text]): [string, Step] => [
    `write ${path}: ${text.slice(0, 20)}`,
    async ({ vault }) => {
      const file = vault.getFileByPath(path);
      const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
      for (const one of folder === "a/b" ? ["a", "a/b"] : folder ? [folder] : [])
        if (!vault.getFolderByPath(one)) await vault.createFolder(one);
      await (file ? vault.modify(file, text) : vault.create(path, text));
    },
  ]),
  aPath.map((path): [string, Step] => [
    `delete ${path}`,
    async ({ vault }) => {
      const file = vault.getFileByPath(path);
      if (file) await vault.delete(file);
    },
  ]),
  fc.tuple(aPath, aPath).map(([from, to]): [string, Step] => [
    `rename ${from} to ${to}`,
    async ({ vault }) => {
      const file = vault.getFileByPath(from);
      if (!file || vault.getFileByPath(to) || !vault.getAbstractFileByPath(folderOf(to) || "/")) return;
      await vault.rename(file, to);
    },
  ]),
  fc
    .constantFrom(["a", "c"], ["a/b", "d"], ["c", "a"], ["d", "c/e"], ["b", "a/c"])
    .map(([from = "", to = ""]): [string, Step] => [
      `rename folder ${from} to ${to}`,
      async ({ vault }) => {
        const folder = vault.getFolderByPath(from);
        if (!folder || vault.getAbstractFileByPath(to) || !vault.getAbstractFileByPath(folderOf(to) || "/"))
          return;
        await vault.rename(folder, to);
      },
    ]),
  fc
    .constantFrom(...SETTINGS)
    .map((changes): [string, Step] => [
      `settings ${JSON.stringify(changes)}`,
      (_, desk) => desk.change({ settings: { ...DEFAULTS, ...changes } }),
    ]),
  fc
    .nat({ max: 60 })
    .map((milliseconds): [string, Step] => [
      `wait ${milliseconds} ms`,
      () => jest.advanceTimersByTimeAsync(milliseconds),
    ]),
);
