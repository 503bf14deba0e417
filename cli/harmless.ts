// A note's text on a terminal.

/** It must not move the cursor or colour the screen. */
export function harmless(text: string): string {
  return text.replace(/\t/g, " ").replace(/\p{Cc}/gu, "�");
}
