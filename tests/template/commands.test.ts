// Templater's commands in a review's text: what must still be there once they have run.

import { hasCommands, keepsAround } from "../../src/template/commands";

const COPY = "- [ ] Call Dina  [since:: 2024-W22]";
const TEXT = `# <% tp.file.title %>\n<%* if (a) {\n- [ ] in a command\n} %>\n# To do\n${COPY}\n- [ ] \n`;

test.each([
  ["as it was created", TEXT],
  ["with commands that have run", `# The week\n# To do\n${COPY}\n- [ ] \n`],
  ["with lines put in between", `# The week\nmore\n# To do\n\n${COPY}\nmore\n- [ ] \nmore`],
])("a note keeps what was carried: %s", (_, now) => {
  expect(keepsAround(TEXT, now)).toBe(true);
});

test.each([
  ["nothing is left", ""],
  ["what was carried is gone", "# The week\n# To do\n- [ ] \n"],
  ["it was changed", `# To do\n${COPY.replace("Dina", "Dana")}\n- [ ] \n`],
  ["it stands elsewhere", `${COPY}\n# To do\n- [ ] \n`],
])("a note does not: %s", (_, now) => {
  expect(keepsAround(TEXT, now)).toBe(false);
});

test("of two equal carried lines both have to be there", () => {
  const two = `<% a %>\n${COPY}\n${COPY}\n`;
  expect(keepsAround(two, `${COPY}\n`)).toBe(false);
  expect(keepsAround(two, `${COPY}\n${COPY}\n`)).toBe(true);
});

test("what looks like a command in a carried line is somebody's words", () => {
  const learn = "- [ ] Learn <% tp.date %>  [since:: 2024-W22]";
  expect(hasCommands(`# To do\n${learn}\n`)).toBe(false);
  expect(hasCommands(`# <% a %>\n${learn}\n`)).toBe(true);
  expect(keepsAround(`# <% a %>\n${learn}\n`, `# A\n${learn}\n`)).toBe(true);
  expect(keepsAround(`# <% a %>\n${learn}\n`, "# A\n- [ ] Learn 2024  [since:: 2024-W22]\n")).toBe(false);
});

test("a text without commands has none, nor one with half of one", () => {
  expect(hasCommands("a < b % c")).toBe(false);
  expect(hasCommands("a <% b")).toBe(false);
});
