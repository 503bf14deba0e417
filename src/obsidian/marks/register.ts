// Brings the marks beside carried items into the app: into its editors and its reading view.

import type { Plugin } from "obsidian";
import { MarkdownView } from "obsidian";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import { editorMarks } from "./editor";
import type { Follow } from "./follow";
import { follower } from "./follow";
import { knowledge } from "./knowledge";
import type { MarkRules } from "./read-marks";
import { AFTER_PILLS, readingMarks } from "./reading-view";

/** The marks for who follows them without having pressed one. */
export interface Marks {
  readonly follow: Follow;
  /** What tells them now; drawn or not. */
  readonly rules: () => MarkRules;
}

/** The index is asked for when the first mark is drawn. */
export function registerMarks(plugin: Plugin, session: Session, index: () => VaultIndex): Marks {
  const known = knowledge(session, index);
  plugin.register(() => known.stop());
  const follow = follower(session, known);
  plugin.registerEditorExtension(editorMarks(known, follow));
  plugin.registerMarkdownPostProcessor(readingMarks(known, follow), AFTER_PILLS);
  let shown = known.look() !== null;
  plugin.register(
    known.onChange(() => {
      const now = known.look() !== null;
      if (now !== shown) renderAgain(session);
      shown = now;
    }),
  );
  return { follow, rules: () => known.rules() };
}

/** What the reading view has drawn it draws again only when told to. */
function renderAgain({ app }: Session): void {
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.getMode() === "preview") view.previewMode.rerender(true);
  });
}
