// What a refusal offers where the plugin can mend what stands in the way.

import { byOrigin } from "../../note/conflict";
import type { Refusal } from "../../command/refusal";
import type { Offers, Session } from "../session";
import { openNote } from "../open-review";
import { openMend } from "./open-mend";
import { openMerge } from "./open-merge";

export function mendsOf(session: Session, refusal: Refusal): Offers {
  switch (refusal.kind) {
    case "two-notes":
      return { merge: () => openMerge(session, { week: refusal.week }) };
    case "two-meetings": {
      const paths = [...refusal.paths].sort(byOrigin);
      const [first = ""] = paths;
      const mend = { do: "merge", week: null, paths } as const;
      return { merge: () => openMend(session, mend, first, () => undefined) };
    }
    case "unmerged":
      return { open: () => openNote(session.app, refusal.path, refusal.line) };
    default:
      return {};
  }
}
