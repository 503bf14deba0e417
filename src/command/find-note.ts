// The note a person names: by path, by name, or as a link would.

import { readLinks } from "../note/link";
import { readPage } from "../note/page";
import type { Page } from "../note/page";
import { resolver } from "../notebook/links";
import { noteName } from "../note/path";
import type { Desk } from "./desk";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

export async function findNote(
  desk: Desk,
  wanted: string,
): Promise<{ readonly kind: "found"; readonly page: Page } | Refused> {
  const name = targetOf(wanted.trim()).replace(/^\.\//, "");
  const paths = desk.notebook.paths();
  const path = paths.includes(name) ? name : resolver(paths)(name, "");
  if (path === null) return refused({ kind: "no-note", name: wanted });
  const lower = noteName(name).toLowerCase();
  const same = paths.filter((other) => noteName(other).toLowerCase() === lower);
  // A whole path is one note's; a name may be several's.
  if (!name.includes("/") && !paths.includes(name) && same.length > 1)
    return refused({ kind: "two-of-name", name: wanted, paths: same });
  const read = await desk.notebook.read(path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  return { kind: "found", page: readPage(path, read.text) };
}

/** What a whole link leads to, whatever it shows and to whichever heading; anything else is a name or path as it stands. */
function targetOf(written: string): string {
  const [link] = readLinks(written);
  return link?.from === 0 && link.to === written.length ? link.target : written;
}
