// Lines as people write them: words in two scripts, tokens, fields, links, code, and the marks that break careless readers.

import fc from "fast-check";

const PIECES: readonly string[] = [
  "Позвонить",
  "Диме",
  "call",
  "Dina",
  "и\u0306",
  "#работа",
  "#work/now",
  "#1",
  "#a]",
  "#b`",
  "#c📅",
  "📅 2024-06-07",
  "📅2024-06-08",
  "🗓\uFE0F 2024-06-09",
  "⏳ 2024-06-24",
  "⌛ 2024-06-25",
  "🛫 2024-06-01",
  "➕ 2024-05-01",
  "✅ 2024-06-05",
  "❌ 2024-06-06",
  "⏫",
  "🔽\uFE0F",
  "🔁 every day",
  "🔁 every week when done",
  "🏁 delete",
  "🆔 fb1",
  "⛔ a, b",
  "⛔ fb1",
  "[due:: 2024-06-07]",
  "[due::2024-06-07],",
  "(completion:: 2024-06-04)",
  "[priority:: high]",
  "[repeat:: every day]",
  "[id:: fb1]",
  "(dependsOn:: a,b)",
  "[scheduled:: нет]",
  "[Срок Работы:: завтра]",
  "[from:: [[W21 Weekly]]]",
  "[**key**:: a \\] b]",
  "(k:: (v) w)",
  "[k::",
  "(k::",
  "::",
  "key:: value",
  "[[Глеб Тертычный]]",
  "[[Книга#Глава 1|глава]]",
  "![[img.png]]",
  "[text](https://example.org/a_(b))",
  "[n](Моя%20заметка.md)",
  "[ссылка #x]",
  "[[Заметка #x]]",
  "`code",
  "`#d`",
  "``",
  "[",
  "]",
  "(",
  ")",
  "\\",
  "\\[",
  "^dima",
  "**bold**",
  "→ [[W23 Weekly]]",
  "2024-06-07",
  "$&",
  "%%",
  ",",
  "!",
];

const SPACES: readonly string[] = [" ", " ", " ", "  ", "", "\t", "\u00a0"];

/** A line's text after the box; now and then with white space at its end. */
export const aLine = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SPACES)), { maxLength: 9 })
  .map((parts) => parts.map(([piece, space]) => piece + space).join(""));

/** Any characters at all, those that mean something among them. */
export const anyText = fc.string({
  unit: fc.constantFrom(..."[](){}:#^`\\|!-*_~=<>% \tabя1,.📅🔁⏫🆔⛔\uFE0F\u200d"),
  maxLength: 40,
});
