// Templater's commands in a text.

import { hasCommands } from "../../src/template/commands";

test.each(["# <% tp.file.title %>\n", "<%* if (a) {\n- [ ] b\n} %>\n", "- [ ] Learn <% tp.date %>\n"])(
  "%j has commands",
  (text) => {
    expect(hasCommands(text)).toBe(true);
  },
);

test.each(["a < b % c", "a <% b", "a %> b <% c"])("%j has none", (text) => {
  expect(hasCommands(text)).toBe(false);
});
