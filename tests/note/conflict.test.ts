// Names of conflict copies as the syncs people use give them, and the marks of a merge that git could not finish.

import { conflictLine, copyName } from "../../src/note/conflict";

describe("a name tells of which note it is a conflict copy", () => {
  test.each([
    ["W23 Weekly.sync-conflict-20240609-101112-ABCDEFG", "W23 Weekly", true],
    ["2026-03-12 (Conflicted copy ThinkPad-T14-G5 202603121129)", "2026-03-12", true],
    ["W23 Weekly (Vera's conflicted copy 2024-06-09)", "W23 Weekly", true],
    ["W23 Weekly (conflicted copy 2024-06-09 101112)", "W23 Weekly", true],
    ["Неделя 23 (Конфликтующая копия Вера 2024-06-09)", "Неделя 23", true],
    ["W23 Weekly_conflict-20240609-101112", "W23 Weekly", true],
    ["W23 Weekly.Conflict", "W23 Weekly", true],
    ["W23 Weekly.Conflict2", "W23 Weekly", true],
    ["W23 Weekly.Conflict.Conflict", "W23 Weekly", true],
    ["W23 Weekly (SFConflict vera@example.org 2024-06-09-10-11-12)", "W23 Weekly", true],
    ["W23 Weekly_Vera-PC_Jun-09-1011-2024_Conflict", "W23 Weekly", true],
    ["W23 Weekly_Vera-PC_Jun-09-101112-2024_CaseConflict_1", "W23 Weekly", true],
    ["W23 Weekly (Case Conflict)", "W23 Weekly", true],
    ["W23 Weekly (Selective Sync Conflict 1)", "W23 Weekly", true],
    [
      "W23 Weekly.sync-conflict-20240609-101112-ABCDEFG.sync-conflict-20240610-101112-ABCDEFG",
      "W23 Weekly",
      true,
    ],
    ["W23 Weekly 2", "W23 Weekly", false],
    ["W23 Weekly (1)", "W23 Weekly", false],
    ["W23 Weekly-LAPTOP-1A2B3C4", "W23 Weekly", false],
  ])("%s", (name, original, sure) => {
    expect(copyName(name)).toEqual({ original, sure });
  });

  test.each(["W23 Weekly", "2024-W23", "19.05", "Conflict", "The conflict (of interest)", "2024-05-19", "1"])(
    "%s is none",
    (name) => {
      expect(copyName(name)).toBeNull();
    },
  );
});

const CONFLICT = "<<<<<<< HEAD\n- [x] Call\n=======\n- [>] Call\n>>>>>>> phone\n";

describe("an unfinished merge is found by its three marks", () => {
  test.each([
    ["alone", CONFLICT, 0],
    ["below other lines", `# To do\n\n${CONFLICT}`, 2],
    ["in properties", "---\n<<<<<<< HEAD\nweek: 2024-W23\n=======\nweek: 2024-W24\n>>>>>>> phone\n---\n", 1],
    ["with Windows' endings", CONFLICT.replaceAll("\n", "\r\n"), 0],
    ["where one side opens a fence", "<<<<<<< HEAD\n```\n=======\nx\n>>>>>>> b\n", 0],
    ["below a closed fence", `\`\`\`\nx\n\`\`\`\n${CONFLICT}`, 3],
  ])("%s", (_, text, line) => {
    expect(conflictLine(text)).toBe(line);
  });

  test.each([
    ["somebody's example in a fence", `\`\`\`\n${CONFLICT}\`\`\`\n`],
    ["marks within a line", "a <<<<<<< b\n=======\nc >>>>>>> d\n"],
    ["an underlined heading", "Title\n=======\n"],
    ["one mark alone", "<<<<<<< HEAD\n- [ ] a\n>>>>>>> b\n"],
  ])("%s is none", (_, text) => {
    expect(conflictLine(text)).toBeNull();
  });
});
