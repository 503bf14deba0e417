// A name as words, numbers, spaces and signs: what the readers of weeks and dates look at instead of letters.

/** A run of letters, a run of digits, a run of space, or one other sign. */
export interface Piece {
  readonly kind: "word" | "number" | "space" | "sign";
  /** As written, but words in small letters and with `е` for `ё`. */
  readonly text: string;
  /** Where it stands in the text that was cut. */
  readonly from: number;
  readonly to: number;
}

/** Cuts a text (NFC) into pieces, in one pass. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(/(\p{L}[\p{L}\p{M}]*)|(\d+)|(\s+)|[^]/gu)) {
    const [whole, word, number, space] = match;
    const kind = word ? "word" : number ? "number" : space ? "space" : "sign";
    const written = word ? whole.toLowerCase().replace(/ё/g, "е") : whole;
    found.push({ kind, text: written, from: match.index, to: match.index + whole.length });
  }
  return found;
}

/** The value of a number of at least `least` and at most `most` digits; NaN for any other piece. */
export function digits(piece: Piece | undefined, least: number, most: number): number {
  const fits = piece?.kind === "number" && piece.text.length >= least && piece.text.length <= most;
  return fits ? Number(piece.text) : NaN;
}

/** The value of a number that can be the year of a note, 1900 to 2199; NaN for any other piece. */
export function yearNumber(piece: Piece | undefined): number {
  const year = digits(piece, 4, 4);
  return year >= 1900 && year < 2200 ? year : NaN;
}

export function isSign(piece: Piece | undefined, signs: string): boolean {
  return piece?.kind === "sign" && signs.includes(piece.text);
}
