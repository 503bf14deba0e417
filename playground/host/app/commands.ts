// The app's commands: what the palette lists and `executeCommandById` runs.

import type { App, Command, MarkdownView } from "obsidian";

export class Commands {
  /** By full id, which begins with the plugin's. */
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    delete this.commands[id];
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** The commands that can run now, as the palette shows them. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.run(command, true));
  }

  /** Runs a command; false when there is none of this id or it cannot run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (command === undefined || !this.run(command, true)) return false;
    this.run(command, false);
    return true;
  }

  /** The editor's forms win over the others, and the checking form over the plain one, as obsidian.d.ts has it. */
  private run(command: Command, checking: boolean): boolean {
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    if (editorCheckCallback || editorCallback) {
      const context = this.app.workspace.activeEditor;
      // In reading view nobody edits, though the editor is there.
      if (!context?.editor || (context as Partial<MarkdownView>).getMode?.() === "preview") return false;
      if (editorCheckCallback) return editorCheckCallback(checking, context.editor, context) === true;
      if (!checking) editorCallback?.(context.editor, context);
      return true;
    }
    if (checkCallback) return checkCallback(checking) === true;
    if (!checking) callback?.();
    return callback !== undefined;
  }
}
