// The weekly review made from the palette, looked at, and taken back by the notice.

import assert from "node:assert/strict";
import { journey } from "./support/journey";
import { edited, notices, openNote, opened, pressNotice, runCommand, stored, until } from "./support/person";

const SOURCE = "Недели/2024/W25 Weekly.md";
const REVIEW = "Недели/2024/W26 Weekly.md";

journey(
  "a weekly review made from the palette takes over what is unfinished, and Undo gives it back",
  // Without the preview: what is unfinished is offered by the notice.
  { vault: "sample", data: { skipPreview: true } },
  async (page) => {
    const before = await stored(page, SOURCE);
    await runCommand(page, "Create weekly review");
    const offered = (shown: readonly string[]) =>
      shown.some((text) => /unfinished in .*W25 Weekly/.test(text));
    await until(() => notices(page), offered, "what is unfinished is offered");
    assert.equal(await opened(page), REVIEW);
    const fresh = await edited(page);

    await pressNotice(page, "Carry");
    const said = (shown: readonly string[]) => shown.some((text) => /\d+ of \d+ carried/.test(text));
    await until(() => notices(page), said, "a notice says what was carried");
    const carried = (await edited(page)) ?? "";
    assert.notEqual(carried, fresh);
    assert.equal(await stored(page, REVIEW), carried, "what the editor shows is on the disk");
    const [item = ""] = newLines(fresh ?? "", carried).filter((line) => line.startsWith("- [ ] "));
    assert.notEqual(item, "", "the review has open items that were not there");

    await openNote(page, SOURCE);
    const marked = (await edited(page)) ?? "";
    assert.ok(
      newLines(before ?? "", marked).every((line) => /^\s*- \[>\] /.test(line)),
      "the source differs in its marks alone",
    );

    await pressNotice(page, "Undo");
    await until(
      () => stored(page, SOURCE),
      (text) => text === before,
      "the source reads as before",
    );
    assert.equal(await edited(page), before);
    assert.equal(await stored(page, REVIEW), fresh);
  },
);

function newLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}
