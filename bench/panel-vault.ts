// A vault whose whole board has five thousand rows: goals, drivers and their items, tasks, questions, promises.

const REVIEWS = 150;
const GOALS = 300;
const DRIVERS = 350;
const MEETINGS = 100;

/** How many rows the panel has over it, sections aside. */
export const PANEL_ROWS = REVIEWS * 10 + GOALS + DRIVERS * 7 + MEETINGS * 8;

const WORDS =
  "позвонить call написать план budget letter команда draft review встреча school course ученики send".split(
    " ",
  );

/** Texts by path, the same at every run. */
export function panelVault(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * (1 + (seed % 5))) % WORDS.length]).join(
      " ",
    );
  for (let i = 0; i < REVIEWS; i++) {
    const week = `${2022 + Math.floor(i / 52)}-W${String((i % 52) + 1).padStart(2, "0")}`;
    const tasks = Array.from({ length: 10 }, (_, k) => {
      const since = k % 3 === 0 && i > 4 ? `  [since:: ${week.slice(0, 6)}01]` : "";
      return `- [ ] ${words(i + k, 5)} [[Goal ${(i + k) % GOALS}]]${since} #work 📅 2024-06-07\n`;
    });
    const slots = [0, 1, 2].map((k) => `- [[Goal ${(i * 3 + k) % GOALS}]]: ${i} of 100, on track\n`);
    files[`Weekly/${week}.md`] =
      `# What went well\n# Thoughts\n# Goals\n${slots.join("")}# To do\n${tasks.join("")}`;
  }
  for (let i = 0; i < GOALS; i++)
    files[`Goals/Goal ${i}.md`] =
      `---\ntype: goal\nstatus: active\nowner: ${["Vera", "Zoe", "Max"][i % 3]}\ntarget: 100\ndrivers: "[[Driver ${i % DRIVERS}]]"\n---\n# Goal ${i} ${words(i, 3)}\n## Next steps\n- [ ] ${words(i, 4)}\n## Updates\n- 2024-05-${String((i % 28) + 1).padStart(2, "0")} — ${i}\n- 2024-04-01 — ${i / 2}\n`;
  for (let i = 0; i < DRIVERS; i++) {
    const items = Array.from({ length: 6 }, (_, k) => `- [ ] ${words(i * 2 + k, 6)} [[Note ${k}]]\n`);
    files[`Drivers/Driver ${i}.md`] =
      `---\ntype: driver\nowner: Vera\n---\n# Driver ${i} ${words(i, 4)}\n## Backlog\n${items.join("")}\n## Worklog\n- 2024-05-03 — called\n- 2024-05-01 — wrote\n`;
  }
  for (let i = 0; i < MEETINGS; i++) {
    const day = `${2022 + Math.floor(i / 50)}-${String((Math.floor(i / 5) % 10) + 1).padStart(2, "0")}-${String((i % 5) * 5 + 2).padStart(2, "0")}`;
    const questions = Array.from({ length: 4 }, (_, k) => `### Zoe / ${words(i + k, 4)}\n\n`);
    const promises = Array.from({ length: 4 }, (_, k) => `- [ ] Max: ${words(i + k, 5)}\n`);
    files[`Group/${day}.md`] =
      `# ${day}\n## Updates\n- Vera: [[Goal ${i % GOALS}]] 5\n- Zoe: yes\n- Max: no\n## Questions\n${questions.join("")}## Commitments\n${promises.join("")}`;
  }
  return files;
}
