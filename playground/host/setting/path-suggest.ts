// Suggests paths of the vault below a field.

import type { App } from "obsidian";
import { prepareFuzzySearch } from "../overlay/fuzzy-search";
import { AbstractInputSuggest } from "../overlay/popover-suggest";

export class PathSuggest extends AbstractInputSuggest<string> {
  override limit = 50;

  constructor(
    app: App,
    inputEl: HTMLInputElement,
    private readonly paths: () => readonly string[],
  ) {
    super(app, inputEl);
  }

  protected getSuggestions(query: string): string[] {
    const paths = [...this.paths()].sort((a, b) => a.localeCompare(b));
    if (query.trim() === "") return paths;
    const search = prepareFuzzySearch(query);
    return paths
      .flatMap((path) => {
        const match = search(path);
        return match ? [{ path, score: match.score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ path }) => path);
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
}
