// A vault as somebody has it who keeps reviews, meetings, goals and drivers among thousands of other notes.

import { flat, vault } from "./vault";

const BYTES = 4000;
/** Of a hundred notes: a review, drivers, goals, meetings; the rest are notes of no kind. */
const KINDS = ["review", "review", "driver", "driver", "goal", "meeting"] as const;
export type BenchKind = (typeof KINDS)[number] | "note";

/** Texts by path, the same at every run; reviews and meetings go back as many weeks as there are of them. */
export function* indexVault(notes: number): Iterable<readonly [path: string, text: string]> {
  const bodies = vault(500, BYTES);
  for (let i = 0; i < notes; i++) {
    const kind = KINDS[i % 100] ?? "note";
    yield benchNote(kind, i, bodies[i % bodies.length] ?? "");
  }
}

/** The same with notes of the kinds alone, as in a vault that is nothing but reviews, goals, drivers and meetings. */
export function* tellingVault(notes: number): Iterable<readonly [path: string, text: string]> {
  const bodies = vault(500, BYTES);
  for (let i = 0; i < notes; i++) {
    const [path, text] = benchNote(KINDS[i % KINDS.length] ?? "note", i, bodies[i % bodies.length] ?? "");
    yield [`${i % 50}/${i} ${path}`, text];
  }
}

/** A note of a kind with nine items and 4 KB of text. */
export function benchNote(kind: BenchKind, i: number, body: string): readonly [path: string, text: string] {
  const nth = Math.floor(i / 100) * 2 + (i % 2);
  const plain = body.replace(/^---\n[^]*?\n---\n/, "");
  const items = plain.split("\n").filter((line) => /^\s*- \[/.test(line));
  const prose = plain
    .split("\n")
    .filter((line) => !/^\s*- \[|^# /.test(line))
    .join("\n");
  const other = `[[Note ${(i * 7) % 1000}]] and [[Driver ${nth % 90}]]`;
  const year = 2024 - Math.floor(nth / 52);
  const week = String((nth % 52) + 1).padStart(2, "0");
  switch (kind) {
    case "review": {
      const slots = [0, 1, 2].map((k) => `- [[Goal ${(nth + k) % 90}]]: ${nth} of 100, on track`);
      const text = `# What went well\n${prose}\n# Thoughts\n${other}\n# Goals\n${lines(slots)}# To do\n${lines(items.slice(0, 6))}`;
      return [`Weekly ${Math.floor(year / 100)}/${year}/${year}-W${week}.md`, flat(text)];
    }
    case "driver": {
      const text = `---\ntype: driver\nowner: Vera\nstatus: noted\n---\n# Driver ${nth}\n## What is happening now?\n${prose}\n## Backlog\n${lines(items.slice(0, 6))}## Worklog\n- 2024-05-03 — called\n- 2024-05-01 — wrote\n- 2024-04-01 — began\n`;
      return [`Drivers/Driver ${nth}.md`, flat(text)];
    }
    case "goal": {
      const text = `---\ntype: goal\nstatus: active\ntarget: 100\nmetric: pupils\n---\n# Goal ${nth}\n## Why\n${prose}\n## Next steps\n${lines(items.slice(0, 6))}## Updates\n- 2024-05-03 — 5\n- 2024-05-01 — 4\n- 2024-04-01 — 3\n`;
      return [`Goals/Goal ${nth}.md`, flat(text)];
    }
    case "meeting": {
      const text = `# ${year}-05-${String((nth % 28) + 1).padStart(2, "0")}\n## Updates\n- Vera: [[Goal ${nth % 90}]] 5\n- Zoe: yes\n- Max: no\n## Questions\n### Zoe / Songs\n${prose}\n### Vera / Cards\n## Commitments\n${lines(items.slice(0, 6))}`;
      return [`Group/${year}/Meeting ${nth}.md`, flat(text)];
    }
    case "note": {
      const text = `---\ntags: [idea, work]\ncreated: 2024-01-02\naliases:\n  - Another ${i}\n---\n# Note ${i}\n${prose}\n${other}\n## List\n${lines(items)}`;
      return [`Folder ${i % 50}/Note ${i}.md`, flat(text)];
    }
  }
}

function lines(items: readonly string[]): string {
  return items.map((item) => `${item.trim()}\n`).join("");
}
