import { inline, plainText } from "../../src/board/inline";

test.each([
  ["Опрос", "Опрос"],
  ["Раз  [since:: 2024-W20] #работа ⏫ 📅 2024-06-07 ^dima", "Раз #работа"],
  ["Позвать [[Люди/Глеб Т|Глеба]] в **субботу**", "Позвать Глеба в субботу"],
  ["~~Форум~~", "Форум"],
  ["![[схема.png]] и [сайт](https://example.org)", "схема.png и сайт"],
  ["\\(третий\\) `код` a*b", "(третий) код a*b"],
  ["[[W25 Weekly#^otzyvy]]", "W25 Weekly"],
  ["[[#Раздел]]", "Раздел"],
  ["🆔 fb1", ""],
  ["$& <b>x</b>", "$& <b>x</b>"],
])("%j is shown as %j", (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test("links lead where they were written to lead", () => {
  expect(
    inline("a [[x/b#c|d]] [e](https://example.org)").map(({ link, external }) => [link, external]),
  ).toEqual([
    [null, false],
    ["x/b#c", false],
    [null, false],
    ["https://example.org", true],
  ]);
});
