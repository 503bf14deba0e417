// Links in double brackets, as they stand in a text.

export interface Wikilink {
  readonly from: number;
  readonly to: number;
  /** `![[…]]` */
  readonly embed: boolean;
  /** Path and subpath, before the first bar. */
  readonly link: string;
  /** What stands behind the first bar, if one is there. */
  readonly shown: string | undefined;
}

const WIKILINK = /(!?)\[\[([^[\]|\n]+)(?:\|([^\]\n]*))?\]\]/g;
const ALONE = new RegExp(`^${WIKILINK.source}$`);

/** All of them, in the order of the text. */
export function wikilinksIn(text: string): readonly Wikilink[] {
  return [...text.matchAll(WIKILINK)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    embed: found[1] === "!",
    link: found[2] ?? "",
    shown: found[3],
  }));
}

/** The link that the text as a whole is; undefined when it is anything else. */
export function wikilinkAlone(text: string): Wikilink | undefined {
  return ALONE.test(text) ? wikilinksIn(text)[0] : undefined;
}

/** What a link without words of its own shows: `note#part#inner` as `note > part > inner`. */
export function shownText(link: string): string {
  return link.replace(/^#/, "").replaceAll("#", " > ");
}
