// Whether a screen reader, a keyboard and weak eyes can do with what is shown, as far as axe-core can tell.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly impact?: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Fails with what is wrong on the page as it is now; `name` says which screen it is. */
export async function checkAccessible(page: Page, name: string): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axePath });
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        configure(spec: object): void;
        run(where: Document, options: object): Promise<{ violations: Finding[] }>;
      };
    };
    // The app hangs menus and suggestions on the body, beside its landmarks.
    const beside = ".menu, .menu *, .suggestion-container, .suggestion-container *";
    axe.configure({ rules: [{ id: "region", selector: `body *:not(${beside})` }] });
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations;
  });
  const said = findings.map(
    ({ id, help, impact, nodes }) =>
      `${id} (${impact ?? "?"}): ${help}\n${nodes.map(({ html, failureSummary = "" }) => `  ${html}\n    ${failureSummary.replace(/\n/g, "\n    ")}`).join("\n")}`,
  );
  assert.equal(findings.length, 0, `${name} is not accessible:\n${said.join("\n")}`);
}
