// The command that puts a link to a week or a meeting where the cursor is: Obsidian's own suggestions know only notes that are there.

import type { Editor, Plugin } from "obsidian";
import type { Day } from "../calendar/day";
import { formatDay } from "../calendar/format";
import { localeNamed } from "../calendar/locale";
import type { LinkTarget } from "../command/link-targets";
import { linkTargets } from "../command/link-targets";
import { meetingsKnown } from "../command/meeting/groups";
import { noteName } from "../note/path";
import type { NotePath } from "../notebook/notebook";
import type { VaultIndex } from "./index/vault-index";
import { languageTag } from "./lay-desk";
import { choose } from "./choose";
import type { Session } from "./session";

export function registerInsertLink(plugin: Plugin, session: Session, index: () => VaultIndex): void {
  plugin.addCommand({
    id: "insert-link",
    name: session.words().editor.insertLink.name,
    editorCheckCallback: (checking, editor, { file }) => {
      if (file?.extension !== "md") return false;
      if (!checking) session.start(() => insert(session, index, editor, file.path));
      return true;
    },
  });
}

async function insert(
  session: Session,
  index: () => VaultIndex,
  editor: Editor,
  from: NotePath,
): Promise<void> {
  await index().settled();
  const among = meetingsKnown(index().facts());
  const found = await session.look((desk) => linkTargets(desk, from, among));
  if (!found) return;
  const { insertLink } = session.words().editor;
  const chosen = await choose(
    session,
    found.targets,
    (one) => sayTarget(one, session),
    insertLink.placeholder,
  );
  // Another note may be in this editor by now.
  if (!chosen || session.app.workspace.activeEditor?.file?.path !== from) return;
  const at = editor.getCursor("to");
  editor.transaction({
    changes: [{ from: at, text: chosen.link }],
    selection: { from: { line: at.line, ch: at.ch + chosen.link.length } },
  });
  editor.focus();
}

function sayDay(day: Day, session: Session): string {
  const locale = localeNamed(languageTag(session.settings.current()));
  return formatDay(session.words().editor.suggest.day, day, locale);
}

/** `this week · 2024-W23 · W23 Weekly`: all of it can be searched. */
function sayTarget({ what, path, isThere }: LinkTarget, session: Session): string {
  const { suggest, insertLink } = session.words().editor;
  const said =
    what.kind === "week"
      ? [suggest.weeks[String(what.step)], what.week]
      : [insertLink.meeting(what.series || noteName(path), what.next), sayDay(what.day, session)];
  return [...said, noteName(path), isThere ? undefined : insertLink.notYet].filter(Boolean).join(" · ");
}
