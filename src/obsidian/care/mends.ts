// What a refusal offers where the plugin can mend what stands in the way.

import type { Refusal } from "../../command/refusal";
import type { Offers, Session } from "../session";
import { openNote } from "../open-review";
import { openMerge } from "./open-merge";

export function mendsOf(session: Session, refusal: Refusal): Offers {
  switch (refusal.kind) {
    case "two-notes":
      return { merge: () => openMerge(session, { week: refusal.week }) };
    case "unmerged":
      return { open: () => openNote(session.app, refusal.path, refusal.line) };
    default:
      return {};
  }
}
