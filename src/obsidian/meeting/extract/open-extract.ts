// Opens the dialog that makes commitments of what was said at a meeting.

import { h } from "preact";
import { applyClose } from "../../../command/meeting/close";
import type { Extraction } from "../../../command/meeting/extract-commitments";
import { readExtraction } from "../../../command/meeting/extract-commitments";
import { orOvertaken } from "../../../command/perform";
import type { RunningMeeting } from "../../../command/meeting/running";
import { undoCarry } from "../../carry-acts";
import type { VaultIndex } from "../../index/vault-index";
import { openDialog } from "../../preview/dialog";
import type { Session } from "../../session";
import type { ExtractViewProps } from "./extract-view";
import { ExtractView } from "./extract-view";

export async function extractCommitments(
  session: Session,
  { path, line, name }: RunningMeeting,
  index: () => VaultIndex,
): Promise<void> {
  const words = session.words().meeting.extracting;
  const isDriver = (other: string) => index().facts().notes.get(other)?.facts?.kind === "driver";
  const read = () => session.look((desk) => readExtraction(desk, path, line, isDriver));
  const first = await read();
  if (!first) return;
  if (first.found.length === 0) {
    session.say([words.nothing]);
    return;
  }
  let now: Extraction = first;
  const apply: ExtractViewProps["apply"] = async (ticked) => {
    const plan = now.plan(ticked);
    if (plan.kind === "refused") {
      session.refuse(plan);
      return null;
    }
    const done = await session.act(async (desk) => orOvertaken(await applyClose(desk, plan)));
    if (done?.kind === "overtaken") {
      now = (await read()) ?? now;
      return now.found;
    }
    if (!done) return null;
    shut();
    session.say([words.done(ticked.length, name)], {
      undo: done.value.changed && (() => undoCarry(session)),
    });
    return null;
  };
  const shut = openDialog(session, {
    title: words.title(name),
    cls: "throughline-extract-dialog",
    draw: (close) => h(ExtractView, { found: first.found, people: first.people, apply, close }),
  });
}
