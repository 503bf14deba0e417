// A dialog of the app with Preact in it.

import type { App } from "obsidian";
import { Component, MarkdownRenderer, Modal, setIcon } from "obsidian";
import type { ComponentChild } from "preact";
import { h, render } from "preact";
import { formatDay } from "../../calendar/format";
import { parseDay } from "../../calendar/day";
import { localeNamed } from "../../calendar/locale";
import { wordsOf } from "../../command/say";
import type { Settings } from "../../settings/settings";
import { languageTag, shownLanguage } from "../lay-desk";
import type { Session } from "../session";
import type { Surroundings } from "./surroundings";
import { SurroundingsProvider } from "./surroundings";

export interface DialogWish {
  readonly title: string;
  /** A class of its own, beside `throughline-dialog`. */
  readonly cls: string;
  /** Other than the one that is set. */
  readonly language?: Settings["language"];
  readonly draw: (close: () => void) => ComponentChild;
  /** However it was closed. */
  readonly closed?: () => void;
}

/** Opens a dialog; it closes with the plugin. Gives back how to close it. */
export function openDialog(session: Session, wish: DialogWish): () => void {
  const modal = new Dialog(session, wish);
  modal.open();
  return () => modal.close();
}

/** How many dialogs there were, so that each title has an id of its own. */
let opened = 0;

class Dialog extends Modal {
  private readonly off: () => void;

  constructor(
    private readonly session: Session,
    private readonly wish: DialogWish,
  ) {
    super(session.app);
    this.off = session.whenEnded(() => super.close());
  }

  override onOpen(): void {
    this.modalEl.addClass("throughline-dialog", this.wish.cls);
    this.setTitle(this.wish.title);
    // By its title's element: a label of its own would be a tooltip over all of it.
    this.titleEl.id = `throughline-dialog-${++opened}`;
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    const drawn = this.wish.draw(() => this.close());
    render(
      h(
        SurroundingsProvider,
        { value: surroundings(this.session, this.titleEl.id, this.wish.language) },
        drawn,
      ),
      this.contentEl,
    );
  }

  /** Escape in a field leaves the field; the app closes the dialog before the field hears of the key. */
  override close(): void {
    const field = this.contentEl.querySelector(".throughline-field:focus");
    const row = field?.closest<HTMLElement>("[role=row]");
    if (row) row.focus();
    else super.close();
  }

  override onClose(): void {
    this.off();
    render(null, this.contentEl);
    this.wish.closed?.();
  }
}

function surroundings(
  session: Session,
  id: string,
  language = session.settings.current().language,
): Surroundings {
  const { app, settings } = session;
  const spoken = { ...settings.current(), language };
  const locale = localeNamed(languageTag(spoken));
  return {
    id,
    words: wordsOf(shownLanguage(spoken)),
    start: (work) => session.start(async () => work()),
    sayDay: (text) => {
      const day = parseDay(text);
      return day === null ? text : formatDay("D MMM", day, locale);
    },
    icon: setIcon,
    markdown: (into, text, path) => markdown(app, into, text, path),
  };
}

function markdown(app: App, into: HTMLElement, text: string, path: string): () => void {
  const component = new Component();
  component.load();
  // Beside the page: what is there stays until the other is whole, and nothing jumps.
  const made = createDiv();
  let wanted = true;
  void MarkdownRenderer.render(app, text, made, path, component).then(() => {
    if (wanted) into.replaceChildren(...made.childNodes);
  });
  return () => {
    wanted = false;
    component.unload();
  };
}
