// Copies of what was read, so that what is kept of a note does not keep its whole text.

/** The same text as a string of its own: a part of a string keeps the whole alive where it is longer than 12 characters. */
export function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** The same data with strings of its own. Facts are plain data: strings, numbers, booleans, null, lists and tables. */
export function ownData<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}
