// `--fix` of doctor and adopt: everything that can be mended is shown with what would change, and mended where the answer is yes.

import { createInterface } from "node:readline";
import type { Mend } from "../src/care/finding";
import { isFit } from "../src/command/care/adopt";
import { checkVault } from "../src/command/care/check";
import { sayFinding } from "../src/command/care/doctor";
import { applyMend } from "../src/command/care/mend";
import { recognise } from "../src/command/care/recognise";
import type { Desk } from "../src/command/desk";
import type { TerminalWords } from "../src/locale/en-terminal";
import type { Refused } from "../src/command/refusal";
import { harmless } from "./harmless";
import { say } from "./output";
import { sayFailure } from "./trouble";

interface Question {
  /** Where, and what is to be mended. */
  readonly says: string;
  readonly mend: Mend;
}

/** Asks about what a check finds. */
export async function fixFindings(desk: Desk, words: TerminalWords): Promise<void> {
  const { doctor } = words.terminal;
  const found = (await checkVault(desk)) ?? [];
  const questions = found.flatMap(({ mend, ...finding }): readonly Question[] => {
    const says = `${finding.path}:${finding.line + 1}  ${sayFinding({ ...finding, mend }, words)}`;
    return mend ? [{ says, mend }] : [];
  });
  if (found.length === 0) say(words.care.check.none);
  else say(doctor.mendable(found.length, questions.length));
  await askOneByOne(desk, words, questions);
}

/** Asks about the notes that are in doubt: what each is, and of which week or day. */
export async function fixDoubts(desk: Desk, words: TerminalWords): Promise<void> {
  const { adopt } = words.care;
  const recognised = (await recognise(desk)) ?? [];
  const questions = recognised.flatMap(({ path, kind, when, doubt }): readonly Question[] => {
    if (doubt === null) return [];
    const says = `${path}  ${[adopt.kind[kind], when, adopt.doubt[doubt]].filter((part) => part !== "").join(" · ")}`;
    return [{ says, mend: { do: "state", path, kind, when: doubt === "when" ? null : when } }];
  });
  say(recognised.length === 0 ? adopt.none : adopt.recognised(recognised.length, questions.length));
  await askOneByOne(desk, words, questions);
}

/** What is refused is said and the next one asked about. Ends with the answers; each mend is a batch of its own. */
async function askOneByOne(desk: Desk, words: TerminalWords, questions: readonly Question[]): Promise<void> {
  const { doctor } = words.terminal;
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  const refuse = (refused: Refused) => say(harmless(sayFailure(refused, words).join(" — ")));
  let mended = 0;
  try {
    for (const { says, mend } of questions) {
      say(`\n${harmless(says)}`);
      const isOpen = mend.do === "state" && mend.when === null;
      if (!isOpen) {
        const shown = await applyMend(desk, mend, true);
        if (shown.kind === "refused") refuse(shown);
        else say(shown.diff ? shown.diff.replace(/\n$/, "") : doctor.nothing);
        if (shown.kind === "refused" || !shown.diff) continue;
      }
      const hasTime = mend.do === "state" && mend.when !== "";
      process.stdout.write(`${isOpen ? doctor.askWhen : hasTime ? doctor.askTime : doctor.ask} `);
      const answer = await answers.next();
      const word = answer.done ? "q" : answer.value.trim();
      if (doctor.quit.includes(word.toLowerCase())) {
        say("");
        break;
      }
      const meant = meantBy(word, mend, doctor.yes.includes(word.toLowerCase()) && !isOpen);
      if (!meant) continue;
      const done = await applyMend(desk, meant);
      if (done.kind === "done") mended++;
      else refuse(done);
    }
  } finally {
    lines.close();
  }
  if (questions.length > 0) say(`\n${doctor.mended(mended)}`);
}

/** The mend as it stands, or with the week or day that was answered; null where the answer is neither. */
function meantBy(word: string, mend: Mend, isYes: boolean): Mend | null {
  if (isYes) return mend;
  const isTime = mend.do === "state" && /^\d/.test(word) && isFit({ kind: mend.kind, when: word });
  return isTime ? { ...mend, when: word } : null;
}
