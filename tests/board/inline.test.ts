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
  // Marks of emphasis of every kind, also around links and what is left out; escaped ones are signs of the text.
  ["_Срочно_: __да__, ***очень***", "Срочно: да, очень"],
  ["**[[Глеб]] звонил** и _ждёт [ответа](https://example.org)_", "Глеб звонил и ждёт ответа"],
  ["**раз [since:: 2024-W20] два**", "раз два"],
  ["[**Сайт**](https://example.org) [[W21|_прошлый_]]", "Сайт прошлый"],
  ["\\*не жирно\\* 2 \\* 3 snake_case_name 2*3*4", "*не жирно* 2 * 3 snake_case_name 2*3*4"],
  ["**не закрыто", "**не закрыто"],
])("%j is shown as %j", (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test("each link is shown once, whatever stands within another or in a field", () => {
  const shown = inline("[![logo](a.png)](https://b.org) c [goal:: [[D]]] **[[E]]** d");
  expect(shown.map(({ text, link }) => [text, link])).toEqual([
    ["![logo](a.png)", "https://b.org"],
    [" c ", null],
    ["E", "E"],
    [" d", null],
  ]);
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

test.each(["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x"])(
  "an address that is a program leads nowhere: %s",
  (address) => {
    expect(inline(`a [b](${address})`)).toEqual([{ text: "a b", link: null, external: false }]);
  },
);
