// Asks for a note, in the order it is handed.

import type { App } from "obsidian";
import { FuzzySuggestModal } from "obsidian";
import type { NotePath } from "../notebook/notebook";

export function chooseNote(
  app: App,
  paths: readonly NotePath[],
  placeholder: string,
  choose: (path: NotePath) => void,
): void {
  const modal = new NoteModal(app, paths, choose);
  modal.setPlaceholder(placeholder);
  modal.open();
}

class NoteModal extends FuzzySuggestModal<NotePath> {
  constructor(
    app: App,
    private readonly paths: readonly NotePath[],
    private readonly choose: (path: NotePath) => void,
  ) {
    super(app);
  }

  override getItems(): NotePath[] {
    return [...this.paths];
  }

  override getItemText(path: NotePath): string {
    return path.replace(/\.md$/i, "");
  }

  override onChooseItem(path: NotePath): void {
    this.choose(path);
  }
}
