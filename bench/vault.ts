// A vault to measure on, the same at every run: weekly reviews as people write them, in Russian and English.

const WORDS = {
  en: "call write plan budget letter team draft review meeting with about before after the a of next school course students prepare send discuss answer find new old week month".split(
    " ",
  ),
  ru: "позвонить написать план бюджет письмо команда черновик обзор встреча с про до после следующий школа курс ученики подготовить отправить обсудить ответить найти новый старый неделя месяц".split(
    " ",
  ),
};

const SECTIONS = {
  en: ["What went well", "What didn't go so well", "Thoughts", "Goals", "To do"],
  ru: ["Что было хорошего", "Чего было не очень", "Мысли", "Цели", "Что сделать"],
};

const TOKENS = [
  "⏫ 📅 2024-06-07",
  "[since:: 2024-W21] #work",
  "🔁 every week 🛫 2024-06-03 ⏳ 2024-06-04",
  "[from:: [[W21 Weekly]]] [due:: 2024-06-07]",
  "(owner:: Дина) #работа/школа",
  "[[Открыть курс|курс]] ➕ 2024-05-28 ✅ 2024-06-01",
  "[priority:: high]  [срок:: завтра] ^a1b2",
  "",
  "[письмо](https://example.org/a_b) 🆔 fb1",
];

const ITEMS = 9;

/** Notes of about `bytes` bytes of UTF-8, each with nine list items for every 4 KB. */
export function vault(notes: number, bytes: number, seed = 1): readonly string[] {
  return Array.from({ length: notes }, (_, i) => flat(note(seed + i, bytes)));
}

function note(seed: number, bytes: number): string {
  const choose = chooser(seed);
  const language = seed % 2 === 0 ? "en" : "ru";
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[language][choose(WORDS[language].length)]).join(" ");
  const parts = [`---\ntype: weekly\nweek: 2024-W${10 + (seed % 40)}\ntags: [review]\n---\n`];
  let size = 60;
  const add = (text: string): void => {
    parts.push(text);
    size += Buffer.byteLength(text);
  };
  for (let part = 1; part <= Math.max(1, Math.round(bytes / 4000)); part++) {
    const full = Math.min(bytes, part * 4000);
    SECTIONS[language].forEach((title, i) => {
      add(`\n# ${title}\n\n`);
      if (i === 3) for (let k = 0; k < 4; k++) add(item(k, ""));
      if (i === 4) for (let k = 4; k < ITEMS; k++) add(item(k, k === 6 || k === 7 ? "    " : ""));
      if (i === 2) add(`> [!quote] ${words(4)}\n> ${words(12)}\n\n\`\`\`js\n${words(6)}\n\`\`\`\n\n`);
      // The text around the items fills the note evenly, a fifth in each section.
      while (size < full - ((4 - i) * 4000) / 5) add(`${words(14)}\n${choose(3) === 0 ? "\n" : ""}`);
    });
  }
  return parts.join("");

  function item(k: number, indent: string): string {
    return `${indent}- [${" x />"[choose(5)]}] ${words(8)} ${TOKENS[k]}\n`;
  }
}

/** Whole numbers below a limit, the same for a seed at every run. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A string as a file gives it, in one piece. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}
