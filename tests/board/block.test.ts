// What the text of a block ```throughline asks for.

import { readBlock } from "../../src/board/block";

const usual = { show: "goals", scope: "linked", note: null, owner: null, area: null };

test.each([
  ["goals", {}],
  ["цели\n", {}],
  ["  Drivers \n\n", { show: "drivers" }],
  ["неделя", { show: "week" }],
  ["goals\nscope: all", { scope: "vault" }],
  ["цели\nзаметки: мои\nзаметка: [[W22 Weekly]]", { scope: "person", note: "W22 Weekly" }],
  ["goals\nscope: vault\nnote: [[W22 Weekly#To do|the week]]", { scope: "vault", note: "W22 Weekly" }],
  ["drivers\nобласть: Дом\nowner: [[Vera]]", { show: "drivers", area: "Дом", owner: "Vera" }],
  ["goals\nnote: [week](Work/W22%20Weekly.md)", { note: "Work/W22 Weekly.md" }],
  ["goals\nowner: [[People/Vera]]\narea: [[Areas/Home|Дом]]", { owner: "Vera", area: "Дом" }],
  ["drivers\nnote: Work/W22\nowner: Vera", { show: "drivers", note: "Work/W22", owner: "Vera" }],
])("%j", (source, wish) => {
  expect(readBlock(source)).toEqual({ kind: "wish", wish: { ...usual, ...wish } });
});

test.each([
  ["", "unknown-list", ""],
  ["tasks", "unknown-list", "tasks"],
  ["scope: all", "unknown-list", "scope: all"],
  ["goals\nscope: everything", "unknown-scope", "everything"],
  ["goals\nlimit: 3", "unknown-line", "limit: 3"],
  ["goals\nnote:", "unknown-line", "note:"],
  ["goals\nall", "unknown-line", "all"],
  ["constructor", "unknown-list", "constructor"],
  ["goals\nconstructor: x", "unknown-line", "constructor: x"],
  ["goals\nscope: __proto__", "unknown-scope", "__proto__"],
])("%j is refused", (source, kind, said) => {
  expect(readBlock(source)).toEqual({ kind, said });
});
