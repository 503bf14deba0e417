// A JSON file that other programs write: read if it can be, and never a reason to stop.

import { readFileSync } from "node:fs";
import { codeOf } from "./trouble";

export type JsonFile =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "none" }
  /** `problem` continues a sentence that begins with the file's name. */
  | { readonly kind: "damaged"; readonly problem: string };

export function readJson(file: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === "ENOENT") return { kind: "none" };
    return { kind: "damaged", problem: `cannot be read (the system says ${code})` };
  }
  try {
    return { kind: "value", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return { kind: "damaged", problem: "is not valid JSON" };
  }
}

/** The value as an object whose fields may be looked up; null where it is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
