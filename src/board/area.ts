// The area of life or work that a goal or driver is of, as its note says it.

import { normalHeading } from "../note/kind";
import { folderOf, noteName } from "../note/path";
import type { PropertyTable } from "../note/property";
import { shownProperty } from "../note/property";
import type { NotePath } from "../notebook/notebook";
import { tagsOf } from "../weekly/reviews";

/** What areas are called, in tags (`#area/health`) and as folders (`2 Areas/Health`). */
const AREAS = new Set("area areas область области сфера сферы".split(" "));

/**
 * The property `area:`, else a tag below `area/`, else the folder below one of areas; null where none is there. Other folders
 * do not count: `Goals` and `Drivers` are kinds and no areas.
 */
export function areaOf(path: NotePath, properties: PropertyTable | null): string | null {
  const said = shownProperty(properties, "area");
  if (said !== null) return noteName(said);
  for (const tag of tagsOf(properties)) {
    const [first = "", second = ""] = tag.replace(/^#/, "").split("/");
    if (second !== "" && AREAS.has(first.toLowerCase())) return second.replace(/[_-]+/g, " ");
  }
  const folders = folderOf(path).split("/");
  const above = folders.findIndex((folder) => AREAS.has(normalHeading(folder)));
  return above === -1 ? null : (folders[above + 1] ?? null);
}
