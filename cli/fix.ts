// `throughline doctor --fix`: every finding that can be mended is shown with what would change, and mended where the answer is yes.

import { createInterface } from "node:readline";
import { checkVault } from "../src/command/care/check";
import type { Desk } from "../src/command/desk";
import { sayFinding } from "../src/command/care/doctor";
import { applyMend } from "../src/command/care/mend";
import type { TerminalWords } from "../src/locale/en-terminal";
import { sayRefusal } from "../src/command/say";
import { harmless } from "./harmless";
import { say } from "./output";

/** Asks one by one; what is refused is said and the next one asked about. Ends with the answers. */
export async function fixOneByOne(desk: Desk, words: TerminalWords): Promise<void> {
  const { doctor } = words.terminal;
  const found = (await checkVault(desk)) ?? [];
  const mends = found.flatMap(({ mend, ...finding }) =>
    mend ? [{ finding: { ...finding, mend }, mend }] : [],
  );
  if (found.length === 0) say(words.care.check.none);
  else say(doctor.mendable(found.length, mends.length));
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  let mended = 0;
  try {
    for (const { finding, mend } of mends) {
      const shown = await applyMend(desk, mend, true);
      say(`\n${harmless(`${finding.path}:${finding.line + 1}`)}  ${harmless(sayFinding(finding, words))}`);
      if (shown.kind === "refused" || !shown.diff) {
        say(shown.kind === "refused" ? sayRefusal(shown.refusal, words).join(" — ") : doctor.nothing);
        continue;
      }
      say(shown.diff.replace(/\n$/, ""));
      process.stdout.write(`${doctor.ask} `);
      const answer = await answers.next();
      const word = answer.done ? "q" : answer.value.trim().toLowerCase();
      if (doctor.quit.includes(word)) {
        say("");
        break;
      }
      if (!doctor.yes.includes(word)) continue;
      const done = await applyMend(desk, mend);
      if (done.kind === "done") mended++;
      else say(sayRefusal(done.refusal, words).join(" — "));
    }
  } finally {
    lines.close();
  }
  if (mends.length > 0) say(`\n${doctor.mended(mended)}`);
}
