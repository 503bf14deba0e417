// The act "doctor": what a check of the vault finds, said in sentences.

import type { Finding, FindingKind } from "../../care/finding";
import type { Words } from "../../locale/en";
import type { NotePath } from "../../notebook/notebook";
import { checkVault } from "./check";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { wordsOf } from "../say";

export interface DoctorReport {
  /** Lines are 1-based. */
  readonly findings: readonly {
    readonly kind: FindingKind;
    readonly path: NotePath;
    readonly line: number;
    readonly says: string;
  }[];
}

export async function checkUp(desk: Desk): Promise<Done<DoctorReport>> {
  const found = (await checkVault(desk)) ?? [];
  return { kind: "done", value: reportOf(found, wordsOf(desk.appLanguage)) };
}

function reportOf(findings: readonly Finding[], words: Words): DoctorReport {
  return {
    findings: findings.map((finding) => ({
      kind: finding.kind,
      path: finding.path,
      line: finding.line + 1,
      says: sayFinding(finding, words),
    })),
  };
}

/** What was found and what mends it, in one sentence without the place. */
export function sayFinding({ kind, about }: Finding, { care }: Words): string {
  const said = care.finding[kind];
  return said.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const value = about[gap] ?? "";
    return gap === "kind" ? (care.kinds[value as keyof typeof care.kinds] ?? String(value)) : String(value);
  });
}
