// The vault as the product sees it. Hosts implement it; nothing here knows Obsidian or a disk.

import type { Edit } from "../note/edit";
import type { NoteText } from "../note/text";

/** A path from the vault's root with `/`, its ending `.md` included, in the letters the host uses. */
export type NotePath = string;

/** Why a note cannot be read or written; hosts translate their errors into these and throw only for bugs. */
export type Trouble =
  | { readonly kind: "missing" }
  | { readonly kind: "exists" }
  | { readonly kind: "read-only" }
  | { readonly kind: "full" }
  /** The file is not UTF-8, so writing it back would change bytes nobody edited. */
  | { readonly kind: "not-text" }
  /** Somebody is at it: a program whose writing the host has not taken in, or a person outside of every editor we can reach. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly detail: string };

export interface Read {
  readonly kind: "text";
  readonly text: NoteText;
  /** Set where the note can be read but not written. */
  readonly locked?: "read-only" | "not-text" | "busy";
}

export type Wrote =
  | { readonly kind: "done" }
  /** The note no longer reads as it was when the edits were made; it was left alone. */
  | { readonly kind: "changed"; readonly now: NoteText }
  | Trouble;

export interface Notebook {
  /** Every Markdown note outside the configuration folder, in no order. */
  paths(): readonly NotePath[];
  /** The note as it stands: in its editor where it is open, else as stored. */
  read(path: NotePath): Promise<Read | Trouble>;
  /** Applies edits made for the text `base`, at once, and only while the note still reads so. Resolves when it is stored. */
  edit(path: NotePath, base: NoteText, edits: readonly Edit[]): Promise<Wrote>;
  /**
   * Creates the note and the folders above it, or says that somebody was faster. A note that comes `back` reads as it did:
   * nobody is asked to run over it.
   */
  create(path: NotePath, text: NoteText, back?: boolean): Promise<Wrote>;
  /**
   * Whether another program runs over a new note of this text as soon as it is there, and over whatever stands in it by then.
   * Absent where nobody does.
   */
  isRunOver?(text: NoteText): boolean;
  /** Moves the note to where the host puts deleted notes, only while it still reads `text`. */
  discard(path: NotePath, text: NoteText): Promise<Wrote>;
  /** Whether what is stored now reads `text`, the line endings of an open editor aside; of a note that was run over, whether it is there. */
  holds(path: NotePath, text: NoteText): Promise<boolean>;
  /** The notes that may link to this one, it may be among them; a host that keeps no links names all it has. */
  linking(path: NotePath): readonly NotePath[];
  /** The note's properties as the host's own YAML reader gives them, `null` where it has none; what cannot be read is empty. */
  properties(path: NotePath): Promise<Properties | null>;
}

export type Properties = Readonly<Record<string, unknown>>;
