// What typing in a long note costs with our marks and suggestions: the built plugin in the playground, in a real browser.

import { openPage } from "../tests/browser/support/open-page";
import { LONG_NOTE, LONG_VAULT, typing } from "../tests/browser/support/typing";
import { percentile } from "./clock";
import { openSite } from "./site";
import type { Row, Section } from "./table";

export const editor: Section = {
  name: "editor",
  what: "a keystroke in a note of 200 KB with marks in sight, in Chromium",
  rows,
};

const ROUNDS = 10;

async function* rows(): AsyncIterable<Row> {
  const site = await openSite();
  try {
    const { page, complaints } = await openPage(site.browser, site.url, {
      vault: LONG_VAULT,
      note: LONG_NOTE,
    });
    const found = await typing(page, ROUNDS);
    const row = (name: string, times: readonly number[], share: number, most?: number): Row => ({
      name,
      value: percentile(
        [...times].sort((a, b) => a - b),
        share,
      ),
      unit: "ms",
      ...(most === undefined ? {} : { target: { most } }),
    });
    yield row("the marks, median", found.own, 0.5, 1);
    yield row("the marks, 95th percentile", found.own, 0.95);
    yield row("the suggestions, median", found.suggest, 0.5, 1);
    yield row("the whole keystroke with both, median", found.on, 0.5);
    yield row("the whole keystroke without marks, median", found.off, 0.5);
    yield { name: "marks in the page", value: found.marks, unit: "" };
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  } finally {
    await site.close();
  }
}
