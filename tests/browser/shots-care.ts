// Pictures of what looks after a vault: adopting, the check, old copies, two notes of a week; and of promises of meetings.

import { runById } from "./support/person";
import type { Shot } from "./support/shot";

const week = (n: number) => `Недели/2024/W${n} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  `---\nweek: 2024-W${n}\n---\n# Мысли\n\n# Что сделать\n${lines.map((line) => `${line}\n`).join("")}`;
const VAULT = {
  [week(20)]: review(20, "- [ ] Позвонить Дине", "- [ ] Налоги"),
  [week(21)]: review(21, "- [ ] Позвонить Дине", "- [ ] Налоги  [since:: 2024-W02]"),
  [week(22)]: review(22, "- [ ] Позвонить Дине", "- [x] Налоги"),
  "Недели/2024/W22 Weekly 1.md": review(22, "- [x] Позвонить Дине", "- [ ] Сделать сайт"),
  "Дела/Школа.md": "---\ntype: goal\nstatus: [active\n---\n# Школа\n",
  "Журнал.md": "Утро\n<<<<<<< HEAD\nкофе\n=======\nчай\n>>>>>>> phone\n",
  "Итоги.md": "# Что было хорошего\nх\n# Чего было не очень\nу\n",
  "Группа/2024/19.05.md": "# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n",
  "P2P.md": "## Что есть сейчас?\nх\n## Что нужно сделать?\nу\n",
};
const today = "2024-06-09";

const PROMISES =
  "# 23.06\n## Цели и апдейты\n* Алекс: драйверы\n* Сая: инструменты\n## Вопросы\n### Сая / Стратегия коммуникации\n### Алекс / Портрет аудитории\n* боли\n## Рефлексия\n* Алекс: нужно выписать боли аудитории. Спасибо всем!\n* Сая: постараюсь сформулировать и подумаю по стратегии коммуникации\n";
const HELD = `${PROMISES}## Договорённости\n- [ ] Алекс: выписать боли\n- [ ] Алекс: позвонить в школу, чтобы узнать, когда там свободен зал\n`;

export const careShots: readonly Shot[] = [
  {
    name: "care-adopt",
    setting: { vault: VAULT, today },
    reach: async (page) => {
      await runById(page, "adopt-vault");
      await page.locator(".throughline-adopt").first().waitFor();
    },
  },
  {
    name: "care-check",
    setting: { vault: VAULT, today },
    reach: async (page) => {
      await runById(page, "check-vault");
      await page.locator(".throughline-finding").first().waitFor();
    },
  },
  {
    name: "care-copies",
    setting: { vault: VAULT, today },
    reach: async (page) => {
      await runById(page, "collapse-old-copies");
      await page.locator(".throughline-copies-dialog .throughline-tick-list li").first().waitFor();
      await page.locator(".throughline-copies-dialog details summary").first().click();
    },
  },
  {
    name: "care-merge",
    setting: { vault: VAULT, today, note: week(22) },
    reach: async (page) => {
      await runById(page, "merge-notes-of-week");
      await page.locator(".modal, .prompt").first().waitFor();
    },
  },
  {
    name: "meeting-extract",
    setting: { vault: { "Школа/2024/23.06.md": PROMISES }, note: "Школа/2024/23.06.md" },
    reach: async (page) => {
      await runById(page, "extract-commitments");
      await page.locator(".throughline-extract").waitFor();
    },
  },
  {
    name: "meeting-mine",
    setting: {
      vault: {
        "Школа/2024/23.06.md": HELD,
        "Недели/2024/W26 Weekly.md": "# Что было хорошего\n# Мысли\n# Что сделать\n- [ ] Налоги\n",
      },
      note: "Школа/2024/23.06.md",
      device: { "throughline-device-settings": { automation: "off", me: "Алекс" } },
    },
    reach: async (page) => {
      await runById(page, "take-my-commitments");
      await page.locator(".modal").waitFor();
    },
  },
  {
    name: "meeting-ask",
    setting: { vault: { "Школа/2024/23.06.md": PROMISES }, note: "Школа/2024/23.06.md" },
    reach: async (page) => {
      await runById(page, "add-question-for-next-meeting");
      await page.locator(".modal input").first().waitFor();
    },
  },
];
