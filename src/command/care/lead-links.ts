// The links of a vault led to the note that stays, where others go: guarded edits, and those that only a person can lead.

import { apply } from "../../note/edit";
import { conflictLine } from "../../note/conflict";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { folderOf } from "../../note/path";
import type { Aim, Relinked, Unclear } from "../../note/relink";
import { relinked } from "../../note/relink";
import type { NoteText } from "../../note/text";
import type { NoteEdits } from "../../notebook/apply";
import { isRelative, linkKey, nameKey, resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { targeter } from "../linker";
import { propertiesOf } from "../reading";

/** A link that stays as it is, though its note goes; `line` is 0-based. */
export interface LinkLeft extends Unclear {
  readonly path: NotePath;
}

/** What a note's links become; `path` is where the note stands. */
export type Lead = (path: NotePath, text: NoteText) => Relinked;

const STAYS: Aim = { kind: "stays" };

/**
 * Leads links from the notes that go to the one that stays, in the form the vault's links have. A link that will lead there by
 * itself stays, and one that may mean another note of the same name is unclear.
 */
export function leading(desk: Desk, gone: readonly NotePath[], to: NotePath): Lead {
  const names = new Set(gone.map(nameKey));
  const namesakes = desk.notebook.paths().filter((path) => names.has(nameKey(path)));
  const left = namesakes.filter((path) => !gone.includes(path));
  const before = resolver(namesakes);
  const after = resolver(left);
  const elsewhere = resolver(left.filter((path) => path !== to));
  const target = targeter(to, desk, gone);
  const isWhole = (written: string, path: NotePath) =>
    isRelative(written) || (written.includes("/") && linkKey(written.replace(/^\//, "")) === linkKey(path));
  return (path, text) => {
    const page = readPage(path, text);
    const read = propertiesOf(page, desk);
    return relinked(page, read.kind === "properties" ? read.values : null, (written) => {
      const now = before(written, path);
      if (now === null || !gone.includes(now) || after(written, path) === to) return STAYS;
      const isSure = isWhole(written, now) || elsewhere(written, path) === null;
      return isSure ? { kind: "to", path: target(path) } : { kind: "unclear" };
    });
  };
}

/** What leading the vault's links writes into all notes but those that are merged. */
export async function leadLinks(
  desk: Desk,
  gone: readonly NotePath[],
  to: NotePath,
): Promise<{ readonly gain: readonly NoteEdits[]; readonly left: readonly LinkLeft[] }> {
  const lead = leading(desk, gone, to);
  const mayLink = gone.map(hint);
  const gain: NoteEdits[] = [];
  const left: LinkLeft[] = [];
  const linking = new Set(gone.flatMap((path) => desk.notebook.linking(path)));
  for (const path of [...linking].sort()) {
    if (path === to || gone.includes(path)) continue;
    const read = await desk.notebook.read(path);
    if (read.kind !== "text" || !mayLink.some((may) => may(read.text))) continue;
    const { edits, unclear } = lead(path, read.text);
    left.push(...unclear.map((one) => ({ ...one, path })));
    const isWritable = read.locked === undefined && conflictLine(read.text) === null;
    if (edits.length > 0 && isWritable) gain.push({ path, base: read.text, edits });
    else left.push(...edits.map(({ line }) => ({ path, line, target: gone.join(", ") })));
  }
  return { gain, left };
}

/** Whether a text may hold a link to a note: the longest plain word of its name stands in it, however the rest is written. */
function hint(path: NotePath): (text: NoteText) => boolean {
  const words = nameKey(path).match(/[a-z0-9]+/g) ?? [];
  const [word = ""] = [...words].sort((a, b) => b.length - a.length);
  return (text) => /\[\[|\]\(/.test(text) && text.toLowerCase().includes(word);
}

/** A note that goes, as its text reads in the folder of the one that stays: paths from its own folder still lead where they did. */
export function readFrom(desk: Desk, page: Page, to: NotePath): Page {
  if (folderOf(page.path) === folderOf(to)) return page;
  const resolve = resolver(desk.notebook.paths());
  const { edits } = relinked(page, null, (written) => {
    const leadsTo = isRelative(written) ? resolve(written, page.path) : null;
    return leadsTo === null ? STAYS : { kind: "to", path: targeter(leadsTo, desk)(to) };
  });
  const applied = apply(page.text, edits);
  return applied.kind === "done" ? readPage(page.path, applied.text) : page;
}
