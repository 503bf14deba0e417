// Shows the preview of a carry, and writes what was chosen in it.

import { h } from "preact";
import type { Landing } from "../../carry/choice";
import type { Way } from "../../command/review/carry-into";
import type { Desk } from "../../command/desk";
import type { Preview } from "../../command/preview/preview";
import { previewOf } from "../../command/preview/preview";
import type { Decisions } from "../../command/preview/choices";
import { choicesOf } from "../../command/preview/choices";
import { orOvertaken } from "../../command/perform";
import { diffLines } from "../../command/preview/diff";
import type { Draft } from "../../command/preview/draft";
import { applyDraft, draftCarry } from "../../command/preview/draft";
import { landingsOf } from "../../command/preview/landings";
import type { LaterExists } from "../../command/review/plan-week";
import type { Refused } from "../../command/refusal";
import type { CarryReport } from "../../command/report";
import { capital, sayRefusal } from "../../command/say";
import { today } from "../clock";
import type { Session } from "../session";
import { menuOf, showMenuBelow } from "../shown-menu";
import { openDialog } from "./dialog";
import type { LandingName } from "./field";
import type { Applied, MenuChoice } from "./view";
import { PreviewView } from "./view";

/** A carry as read, and what its preview shows. */
export interface Opened {
  readonly kind: "opened";
  readonly draft: Draft;
  readonly preview: Preview;
}

export interface PreviewEnds {
  /** It was written. */
  readonly done: (report: CarryReport) => void;
  /** Nothing is left to choose from, after another program wrote. */
  readonly nothing: () => void;
  /** The note is to be created without a carry. */
  readonly createOnly: () => void;
}

/** Reads a carry for its preview. */
export async function readPreview(desk: Desk, way: Way): Promise<Opened | LaterExists | Refused> {
  const draft = await draftCarry(desk, way);
  if (draft.kind !== "draft") return draft;
  const drafted = draft.plan(() => undefined);
  if (drafted.kind === "refused") return drafted;
  return { kind: "opened", draft, preview: previewOf(draft, drafted, desk) };
}

/** Shows a preview; nothing is written until a person says so. */
export function showPreview(session: Session, way: Way, opened: Opened, ends: PreviewEnds): void {
  let { draft } = opened;
  let landings: ReadonlyMap<string, Landing> = new Map();
  const { dialogs } = session.words();
  const { note, name, created, notes } = opened.preview;

  const plan = (decisions: Decisions) => draft.plan(choicesOf(decisions, landings));
  const findLandings = async (): Promise<readonly LandingName[]> => {
    const others = new Set([note, ...notes.map(({ path }) => path)]);
    const found = await session.look(async (desk) => ({ list: await landingsOf(desk, others) }));
    const list = found?.list ?? [];
    landings = new Map(list.map(({ landing }) => [landing.page.path, landing]));
    return list.map(({ kind, name: title, landing }) => ({ kind, name: title, path: landing.page.path }));
  };
  const apply = async (decisions: Decisions): Promise<Applied> => {
    const drafted = plan(decisions);
    if (drafted.kind === "refused") {
      session.refuse(drafted);
      return { kind: "refused" };
    }
    const outcome = await session.act(async (desk) => orOvertaken(await applyDraft(desk, drafted)));
    if (!outcome) return { kind: "refused" };
    if (outcome.kind === "done") {
      close();
      ends.done(outcome.value);
      return { kind: "done" };
    }
    const [why] = sayRefusal(outcome.refusal, session.words());
    const again = await session.look((desk) => readPreview(desk, way));
    if (again?.kind === "opened" && again.preview.notes.length > 0) {
      ({ draft } = again);
      await findLandings();
      return { kind: "again", preview: again.preview, why: `${capital(why)}.` };
    }
    close();
    if (again) ends.nothing();
    return { kind: "done" };
  };

  const close = openDialog(session, {
    title: created ? dialogs.preview.creating(name) : dialogs.preview.into(name),
    cls: "throughline-preview-dialog",
    draw: (shut) =>
      h(PreviewView, {
        preview: opened.preview,
        today: today(),
        landings: findLandings,
        changes: (decisions) => {
          const drafted = plan(decisions);
          return drafted.kind === "refused" ? new Map() : diffLines(drafted.writes);
        },
        apply,
        createOnly: () => {
          shut();
          ends.createOnly();
        },
        close: shut,
        menu: showChoices,
      }),
  });
}

function showChoices(choices: readonly MenuChoice[], at: HTMLElement): void {
  showMenuBelow(menuOf(choices.map(({ choose, ...entry }) => ({ ...entry, run: choose }))), at);
}
