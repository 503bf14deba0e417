// Suggestions in Obsidian's editors. They come behind the app's own in its order, so a link that is being typed stays the app's.

import type { EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Plugin, TFile } from "obsidian";
import { EditorSuggest, prepareFuzzySearch, renderMatches } from "obsidian";
import type { Editor, SearchResult } from "obsidian";
import { localeNamed } from "../../calendar/locale";
import { today } from "../clock";
import { languageTag } from "../lay-desk";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import type { Offer } from "./offers";
import { offersFor } from "./offers";
import type { Place } from "./place";
import { placeIn } from "./place";
import { heardIn, roleAbove } from "./section";
import { written } from "./written";

/** The vault is read when the first place is reached that asks for something. */
export function registerSuggest(plugin: Plugin, session: Session, index: () => VaultIndex): void {
  plugin.registerEditorSuggest(new Suggest(session, index));
}

interface Shown extends Offer {
  readonly found: SearchResult | null;
}

class Suggest extends EditorSuggest<Shown> {
  // Private to the engine, not only to the compiler: the app's own class may have members of any name.
  readonly #session: Session;
  readonly #index: () => VaultIndex;
  #place: Place | null = null;

  constructor(session: Session, index: () => VaultIndex) {
    super(session.app);
    this.#session = session;
    this.#index = index;
    this.limit = 20;
  }

  override onTrigger(
    { line, ch }: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    this.#place = null;
    if (!file || !this.#session.settings.current().suggestions) return null;
    const place = placeIn(editor.getLine(line).slice(0, ch));
    if (!place || !this.#fits(place, editor, line, file)) return null;
    this.#place = place;
    return { start: { line, ch: place.from }, end: { line, ch }, query: place.query };
  }

  override getSuggestions({ query, editor, file, start }: EditorSuggestContext): Shown[] {
    const [place, session] = [this.#place, this.#session];
    if (!place) return [];
    const lineAt = (line: number) => editor.getLine(line);
    const heard =
      place.wanted === "speaker" ? heardIn(lineAt, start.line, editor.lastLine()) : new Set<string>();
    const offers = offersFor(this.#index().facts(), {
      wanted: place.wanted,
      path: file.path,
      today: today(),
      locale: localeNamed(languageTag(session.settings.current())),
      words: session.words().editor.suggest,
      heard,
    });
    return matching(offers, query.trim());
  }

  override renderSuggestion({ text, note, found }: Shown, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv("suggestion-content");
    renderMatches(content.createDiv("suggestion-title"), text, found?.matches ?? null);
    if (note !== "") content.createDiv({ cls: "suggestion-note", text: note });
  }

  override selectSuggestion({ put }: Shown): void {
    const { context, app } = this;
    const place = this.#place;
    if (!context || !place) return;
    const { editor, end, file } = context;
    const target = "link" in put ? app.vault.getFileByPath(put.link) : null;
    if ("link" in put && !target) return;
    const text = "text" in put ? put.text : target && app.fileManager.generateMarkdownLink(target, file.path);
    if (text === null) return;
    const { from, to, text: whole, cursor } = written(place, text, editor.getLine(end.line).slice(end.ch));
    const { line } = end;
    editor.transaction(
      {
        changes: [{ from: { line, ch: from }, to: { line, ch: to }, text: whole }],
        selection: { from: { line, ch: cursor } },
      },
      "input.complete",
    );
    this.close();
  }

  /** People are offered in meetings alone, and only where the section wants them. */
  #fits({ wanted }: Place, editor: Editor, line: number, { path }: TFile): boolean {
    if (wanted !== "owner" && wanted !== "speaker") return true;
    const { sectionNames } = this.#session.settings.current();
    const role = roleAbove((at) => editor.getLine(at), line, sectionNames);
    // The note's own lines are asked first: a bullet in any other note must not begin to read the vault.
    if (role !== (wanted === "owner" ? "questions" : "updates")) return false;
    return this.#index().facts().notes.get(path)?.facts?.kind === "mastermind";
  }
}

/** As Obsidian matches: the letters in their order. Of equal matches the order of the offers stays. */
function matching(offers: readonly Offer[], query: string): Shown[] {
  if (query === "") return offers.map((offer) => ({ ...offer, found: null }));
  const search = prepareFuzzySearch(query);
  return offers
    .flatMap((offer) => {
      const found = search(offer.text);
      const beside = found ? null : search(offer.note);
      return found || beside ? [{ ...offer, found, score: found?.score ?? (beside?.score ?? 0) - 1 }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
