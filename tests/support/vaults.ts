// Generated vaults of weekly reviews: trees of items of every status, notation and shape, among text that is no item.

import fc from "fast-check";

export interface GeneratedVault {
  readonly notes: Readonly<Record<string, string>>;
  readonly target: string;
}

interface Node {
  readonly kind: number;
  readonly status: string | null;
  readonly tail: string;
  readonly more: number;
  readonly blank: boolean;
  readonly children: readonly Node[];
}

const STATUSES = [" ", " ", " ", " ", "/", "!", "x", "x", "X", "-", ">", "<", "i", "y", null, null];
const TAILS = [
  "",
  "",
  "",
  " #тег",
  " 📅 2024-06-07",
  " ⏫ 📅 2024-06-07 ^b",
  "  [due:: 2024-06-05]",
  "  [scheduled:: 2024-12-24]",
  " 🔁 every day",
  " 🛫 2024-06-01",
  " $& $$ $'",
  " [[W21 Weekly|прошлый]]",
  "  [since:: 2024-W20]",
  " (срок:: скоро)",
  "  ",
];

const { tree } = fc.letrec<{ tree: readonly Node[] }>((tie) => ({
  tree: fc.array(
    fc.record({
      kind: fc.nat(20),
      status: fc.constantFrom(...STATUSES),
      tail: fc.constantFrom(...TAILS),
      more: fc.nat(9),
      blank: fc.boolean().map((blank) => blank),
      children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.constant([]), tie("tree")),
    }),
    { maxLength: 4 },
  ),
}));

const OTHERS = [
  "",
  "просто текст",
  "```\n- [ ] в коде\n```",
  "> - [ ] в цитате",
  "%% - [ ] в комментарии %%",
  "%%\n- [ ] в комментарии\n%%",
  "<!--\n- [ ] в комментарии\n-->",
  "$$\n- [ ] в формуле\n$$",
  "[ ] без маркера",
];

const aSection = fc.record({
  heading: fc.constantFrom("# Мысли", "# Что сделать", "# Что было хорошего", "## Работа", "# Заметки"),
  before: fc.constantFrom(...OTHERS),
  tree,
  after: fc.constantFrom(...OTHERS),
});

const aNote = fc.record({
  front: fc.constantFrom("", "", "---\naliases: ['- [ ] нет']\n---\n"),
  bom: fc.constantFrom("", "", "", "\uFEFF"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  marker: fc.constantFrom("-", "*", "+"),
  end: fc.constantFrom("\n", "\n", "\r\n"),
  ended: fc.boolean(),
  sections: fc.array(aSection, { maxLength: 3 }),
  emptyBox: fc.boolean(),
});

type Note = typeof aNote extends fc.Arbitrary<infer T> ? T : never;

/** Reviews of W20 to W22 and the target W23, in which no two items say the same. */
export const aVault: fc.Arbitrary<GeneratedVault> = fc
  .tuple(aNote, aNote, aNote, aNote, fc.boolean())
  .map(([a, b, c, into, exists]) => {
    let count = 0;
    const name = () => `дело ${++count}`;
    const notes: Record<string, string> = {
      "Weekly/2024/W20 Weekly.md": written(a, name),
      "Weekly/2024/W21 Weekly.md": written(b, name),
      "Weekly/2024/W22 Weekly.md": written(c, name),
    };
    const target = "Weekly/2024/W23 Weekly.md";
    if (exists) notes[target] = written(into, name);
    return { notes, target };
  });

function written(note: Note, name: () => string): string {
  const lines: string[] = [];
  for (const section of note.sections) {
    lines.push(section.heading, ...section.before.split("\n"));
    // A paragraph right above would take the list's lines for its own.
    if (section.before !== "") lines.push("");
    for (const node of section.tree) write(node, "", note, lines, name);
    lines.push("", ...section.after.split("\n"));
  }
  if (note.emptyBox) lines.push("# Что сделать", "- [ ] ");
  const text = note.front + lines.join("\n");
  return note.bom + (note.ended ? `${text}\n` : text).replaceAll("\n", note.end);
}

function write(node: Node, indent: string, note: Note, lines: string[], name: () => string): void {
  const marker = node.kind === 0 ? "1." : note.marker;
  const box = node.status === null ? "" : `[${node.status}] `;
  lines.push(`${indent}${marker} ${box}${name()}${node.tail}`);
  const below = indent + (marker === "1." && note.unit === "  " ? "   " : note.unit);
  if (node.more === 1) lines.push(`${below}продолжение`);
  if (node.more === 2) lines.push(`${below}\`\`\``, `${below}- [ ] в коде`, "", `${below}\`\`\``);
  if (node.more === 3) lines.push("", `${below}второй абзац`);
  for (const child of node.children) {
    if (child.blank) lines.push("");
    write(child, below, note, lines, name);
  }
}
