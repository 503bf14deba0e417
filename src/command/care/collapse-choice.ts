// Old copies as a person chooses among them: by item, with all the lines each would mark.

import type { Doubt } from "../../care/copies";
import { groups } from "../../note/groups";
import type { NotePath } from "../../notebook/notebook";
import type { CollapseReport, CopyRow } from "./collapse";
import { findCopies } from "./collapse";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { perform } from "../perform";
import type { Refused } from "../refusal";

/** An item with its old copies. */
export interface CopiedItem {
  readonly key: string;
  readonly text: string;
  readonly live: CopyRow["live"];
  readonly copies: readonly { readonly path: NotePath; readonly line: number; readonly key: string }[];
}

/** Null for those beyond doubt, which come first. */
export interface CopyGroup {
  readonly doubt: Doubt | null;
  readonly items: readonly CopiedItem[];
}

const DOUBTS = [null, "closed", "differs", "repeats"] as const;

export async function copiesToChoose(desk: Desk): Promise<Done<readonly CopyGroup[]> | Refused> {
  const found = await findCopies(desk);
  if (found.kind === "refused") return found;
  const value = DOUBTS.flatMap((doubt): readonly CopyGroup[] => {
    const rows = found.rows.filter((row) => row.doubt === doubt);
    const items = [...groups(rows, ({ live }) => `${live.path}:${live.line}`)].map(
      ([key, all]): CopiedItem => {
        const [{ text, live } = { text: "", live: { path: "", line: 0 } }] = all.slice(-1);
        return {
          key: `${doubt ?? ""} ${key}`,
          text,
          live,
          copies: all.map((row) => ({ path: row.path, line: row.line, key: keyOf(row) })),
        };
      },
    );
    return items.length > 0 ? [{ doubt, items }] : [];
  });
  return { kind: "done", value };
}

/** Marks the copies with these keys; one that is no old copy any more, or has changed, is left. */
export function collapseChosen(
  desk: Desk,
  chosen: ReadonlySet<string>,
): Promise<Done<CollapseReport> | Refused> {
  const plan = async () => {
    const found = await findCopies(desk);
    if (found.kind === "refused") return found;
    return found.plan(new Set(found.rows.flatMap((row, i) => (chosen.has(keyOf(row)) ? [i] : []))));
  };
  return perform(desk, plan, false);
}

export function keyOf({ path, line, text }: CopyRow): string {
  return `${path}\n${line}\n${text}`;
}
