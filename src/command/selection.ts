// Which notes are goals and drivers where a person selects them by a query of another plugin, and what that one knows of them.

import type { NoteKind } from "../note/kind";
import { kindOf } from "../note/kind";
import { isGiven, namesOf, propertyOf } from "../note/property";
import type { PropertyName } from "../note/property";
import type { NotePath, Properties } from "../notebook/notebook";

/** What the other plugin answers; null where no query was set for a kind, or it could not be read. */
export interface Selected {
  readonly goals: ReadonlySet<NotePath> | null;
  readonly drivers: ReadonlySet<NotePath> | null;
  /** The queries, as one text. */
  readonly of: string;
  /** The properties of a note as that plugin sees them, also those written in its text; null where it knows none. */
  readonly fields: (path: NotePath) => Properties | null;
}

export interface Selection {
  /** The queries it answers, as one text; of two selections with the same one the notes may have changed. */
  readonly of: string;
  /** Whether there is a query at all: without one only properties come from it. */
  readonly selects: boolean;
  /** Notes that are goals or drivers because they are selected. */
  paths(): ReadonlySet<NotePath>;
  /** What a note's properties are to us: with `type:` as selected, and with what else is known where they say nothing. */
  properties(path: NotePath, properties: Properties | null): Properties | null;
  /** The kind of a note by all its signs, as the selection lets it stand: what is not selected is no goal. */
  kind(path: NotePath, found: NoteKind): NoteKind;
  /** Whether what is read of a note of this kind hangs on the other plugin. */
  touches(path: NotePath, found: NoteKind): boolean;
}

/** What a goal or driver is read from; everything else of a page is not ours to take. */
const FIELDS: readonly PropertyName[] = [
  ...(["status", "owner", "review", "horizon", "metric", "start", "target", "current"] as const),
  ...(["confidence", "cadence", "drivers", "parent", "area"] as const),
];

/** A selection of what another plugin answers. A note that is selected as both is a goal. */
export function selection({ goals, drivers, of, fields }: Selected): Selection {
  const paths = new Set([...(goals ?? []), ...(drivers ?? [])]);
  const asSelected = (path: NotePath): "goal" | "driver" | null =>
    goals?.has(path) ? "goal" : drivers?.has(path) ? "driver" : null;
  const kind = (path: NotePath, found: NoteKind): NoteKind => {
    const selected = asSelected(path);
    if (selected) return selected;
    return (found === "goal" && goals) || (found === "driver" && drivers) ? "note" : found;
  };
  return {
    of,
    selects: goals !== null || drivers !== null,
    paths: () => paths,
    kind,
    properties: (path, properties) => {
      const selected = asSelected(path);
      const said = typeOf(properties);
      if (!selected && said !== "goal" && said !== "driver") return properties;
      if (!selected && kind(path, said) === "note") return without(properties);
      const known = fields(path);
      const more = FIELDS.flatMap((name) => {
        if (isGiven(propertyOf(properties, name))) return [];
        const value = propertyOf(known, name);
        return isGiven(value) ? [[name, value] as const] : [];
      });
      if (!selected && more.length === 0) return properties;
      const own = selected ? without(properties) : properties;
      return { ...Object.fromEntries(more), ...own, ...(selected && { type: selected }) };
    },
    touches: (path, found) => asSelected(path) !== null || found === "goal" || found === "driver",
  };
}

function typeOf(properties: Properties | null): NoteKind {
  return kindOf({ properties, tags: [], weekName: false, meetingName: false, headings: [] }).kind;
}

function without(properties: Properties | null): Properties {
  const names = namesOf("type");
  const kept = Object.entries(properties ?? {}).filter(([key]) => !names.includes(key.trim().toLowerCase()));
  return Object.fromEntries(kept);
}
