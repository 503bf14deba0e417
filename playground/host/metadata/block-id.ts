// The id that a block ends with: `^name`.

const AT_END = /(?:^|\s)\^([A-Za-z0-9-]+)$/;

/** The id without its caret; undefined when the text does not end with one. */
export function blockIdOf(text: string): string | undefined {
  return AT_END.exec(text.trimEnd())?.[1];
}
