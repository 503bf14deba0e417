// Writes properties into notes: one line each, read again as YAML before anything is written.

import type { Edit } from "../../note/edit";
import { apply } from "../../note/edit";
import { readPage } from "../../note/page";
import type { PropertyName } from "../../note/property";
import { plainText, propertyOf } from "../../note/property";
import { propertyLine, withProperty } from "../../note/property-edit";
import type { NoteEdits } from "../../notebook/apply";
import { MOST_AT_ONCE } from "../../notebook/journal";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { Planned } from "../perform";
import { batch } from "../perform";
import { propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

export interface PropertiesWish {
  readonly path: NotePath;
  readonly values: Readonly<Partial<Record<PropertyName, string>>>;
}

export interface PropertiesWritten {
  readonly writes: readonly NotePath[];
  /** The notes that another run has to write: the undo log would not hold them as well. */
  readonly later: readonly NotePath[];
}

/** A property that says so already is left as it is written. Ends where the undo log would hold no more; the rest is for later. */
export async function planProperties(
  desk: Desk,
  wishes: readonly PropertiesWish[],
  name = wishes[0]?.path ?? "",
): Promise<Planned<PropertiesWritten> | Refused> {
  const gain: NoteEdits[] = [];
  const later: NotePath[] = [];
  let size = 0;
  for (const { path, values } of wishes) {
    if (size > MOST_AT_ONCE) {
      later.push(path);
      continue;
    }
    const read = await desk.notebook.read(path);
    if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
    const page = readPage(path, read.text);
    const before = propertiesOf(page, desk);
    if (before.kind === "refused") return before;
    const edits: Edit[] = [];
    const top: string[] = [];
    for (const [key, value] of Object.entries(values)) {
      const property = key as PropertyName;
      const line = propertyLine(page, property) ?? 0;
      if (plainText(propertyOf(before.values, property) ?? "") === value) continue;
      const edit = withProperty(page, property, value);
      if (!edit) return refused({ kind: "property-in-parts", path, line, name: property });
      if (page.outline.frontmatter) edits.push(edit);
      else top.push(`${property}: ${value}`);
    }
    if (top.length > 0) edits.push({ line: 0, expect: [], put: ["---", ...top, "---"] });
    const applied = apply(page.text, edits);
    const after = applied.kind === "done" ? propertiesOf(readPage(path, applied.text), desk) : null;
    if (after?.kind !== "properties") return refused({ kind: "malformed-properties", path, line: 0 });
    // YAML can be written so that another line does not say what it should.
    for (const [key, value] of Object.entries(values)) {
      if (plainText(propertyOf(after.values, key as PropertyName) ?? "") === value) continue;
      return refused({ kind: "property-in-parts", path, line: 0, name: key });
    }
    if (edits.length === 0) continue;
    size += page.text.length;
    if (size > MOST_AT_ONCE && gain.length > 0) later.push(path);
    else gain.push({ path, base: page.text, edits });
  }
  return {
    kind: "planned",
    writes: batch(name, { gain }),
    value: { writes: gain.map(({ path }) => path), later },
  };
}
