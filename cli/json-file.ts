// A JSON file that other programs write: read if it can be, and never a reason to stop.

import { readFileSync } from "node:fs";
import { codeOf } from "./trouble";

export type JsonFile =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "none" }
  | { readonly kind: "damaged"; readonly problem: JsonProblem };

/** `code` is the system's short name of its error. */
export type JsonProblem =
  { readonly kind: "not-json" } | { readonly kind: "unreadable"; readonly code: string };

export function readJson(file: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === "ENOENT") return { kind: "none" };
    return { kind: "damaged", problem: { kind: "unreadable", code } };
  }
  try {
    return { kind: "value", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return { kind: "damaged", problem: { kind: "not-json" } };
  }
}

/** The value as an object whose fields may be looked up; null where it is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
