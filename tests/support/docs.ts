// The examples of a page in docs, as they stand there, and the small vault they are about.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Block {
  /** What stands behind the fence. */
  readonly info: string;
  readonly text: string;
}

/** A heading of a page, with what stands below it up to the next one. */
export interface Section {
  readonly name: string;
  /** All but the blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function sections(page: string, folder = "docs"): readonly Section[] {
  const text = readFileSync(join(__dirname, "../..", folder, page), "utf8");
  const found: { name: string; text: string; blocks: { info: string; text: string }[] }[] = [];
  let fence: string | null = null;
  let block: { info: string; text: string } | null = null;
  for (const line of text.split("\n")) {
    const mark = /^(`{3,})(.*)$/.exec(line);
    if (fence !== null && line === fence) [fence, block] = [null, null];
    else if (block) block.text += block.text === "" ? line : `\n${line}`;
    else if (mark) {
      fence = mark[1] ?? "";
      block = { info: mark[2] ?? "", text: "" };
      found.at(-1)?.blocks.push(block);
    } else if (line.startsWith("#")) found.push({ name: line.replace(/^#+ /, ""), text: "", blocks: [] });
    else {
      const here = found.at(-1);
      if (here) here.text += `${line}\n`;
    }
  }
  return found;
}

/** The blocks fenced with this info string, in their order. */
export function examples(page: string, info: string): readonly string[] {
  return sections(page).flatMap(({ blocks }) =>
    blocks.filter((block) => block.info === info).map(({ text }) => text),
  );
}

/** The lines of all those blocks. */
export function exampleLines(page: string, info: string): readonly string[] {
  return examples(page, info)
    .flatMap((block) => block.split("\n"))
    .filter((line) => line !== "");
}

/** The Sunday the pages speak of. */
export const DOCS_DAY = "2024-06-09";

export const DOCS_VAULT: Readonly<Record<string, string>> = {
  "Weekly/2024/W21 Weekly.md":
    "---\nweek: 2024-W21\n---\n# To do\n- [ ] Book the hall\n- [x] Print the cards\n",
  "Weekly/2024/W22 Weekly.md":
    "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina 📅 2024-06-07\n- [x] Buy milk\n\n# Goals\n- [[Open the workshop]]: \n- [[Newcomers leave]]\n",
  "Goals/Open the workshop.md":
    "---\ntype: goal\nstatus: active\nowner: Vera\nstart: 0\ntarget: 20\ncurrent: 9\n---\n## Steps\n- [ ] Call the landlord\n\n## Updates\n- 2024-04-10: 9\n",
  "Drivers/Newcomers leave.md":
    "---\ntype: driver\nowner: Zoe\nstatus: active\n---\n## Backlog\n- [ ] Ask those who left\n- [x] Count them\n",
  "Group/2024/19.05.md":
    "---\ntype: mastermind\ndate: 2024-05-19\nparticipants: [Vera, Zoe]\n---\n# 19.05\n\n## Commitments\n- [ ] Zoe: ask two newcomers\n\n## Questions\n### Zoe / A second microphone\n",
  "Ideas.md": "# Ideas\n\n- Ask Zoe for the keys\n",
};
