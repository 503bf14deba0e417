// Titles and names as every system can store them: as a file's name.

/** Bytes, of the 255 that common file systems allow: an ending, a number behind it and a temporary file's signs want room. */
const LONGEST = 200;

/** What Windows keeps for its devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Without what some system or a link does not allow, and cut at a word where it is too long; empty where nothing is left. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|#^[\]]|\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[. ]+/, "");
  const name = DEVICE.test(plain) ? `_${plain}` : plain;
  if (bytesOf(name) <= LONGEST) return name;
  let cut = "";
  for (const letter of name) {
    if (bytesOf(cut + letter) > LONGEST) break;
    cut += letter;
  }
  const word = cut.lastIndexOf(" ");
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).replace(/[. ]+$/, "")}…`;
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
