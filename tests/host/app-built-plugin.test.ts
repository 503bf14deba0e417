// The built main.js in the host, over the sample vault: the command writes the review, and carrying marks the source.

import { createApp } from "../../playground/host/app/create";
import { builtPlugin } from "./support/built-plugin";
import { sampleVault } from "./support/sample-vault";

const SOURCE = "Недели/2024/W25 Weekly.md";
const CREATED = "Недели/2024/W26 Weekly.md";

const REAL = [
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate"],
  ...["requestAnimationFrame", "cancelAnimationFrame", "requestIdleCallback", "cancelIdleCallback"],
  ...["queueMicrotask", "nextTick", "performance", "hrtime"],
] as const;

/** Waits for what a person would wait for; fails after ten seconds, saying what was not seen. */
async function seen<T>(what: string, look: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not seen: ${what}`);
}

beforeEach(() => {
  // The day of the sample vault, by its clock alone: everything that waits really waits.
  jest.useFakeTimers({ now: new Date(2024, 5, 30, 10, 0), doNotFake: [...REAL] });
});
afterEach(() => {
  jest.useRealTimers();
});

test("the weekly review is created and opened, and what is unfinished is carried into it", async () => {
  const app = await createApp({
    files: sampleVault(),
    plugins: [builtPlugin()],
    language: "ru",
    // The browser's journeys go through the preview.
    dataJson: { throughline: { skipPreview: true } },
  });
  document.body.append(app.workspace.containerEl);
  const text = async (path: string) => {
    const file = app.vault.getFileByPath(path);
    return file ? app.vault.read(file) : null;
  };
  const linesOf = async (path: string) => (await text(path))?.split("\n") ?? [];
  const before = await linesOf(SOURCE);

  expect(app.commands.executeCommandById("throughline:create-weekly-review")).toBe(true);
  await seen("the new review, opened", () => app.workspace.getActiveFile()?.path === CREATED || null);
  expect(await text(CREATED)).toMatch(/^---\nweek: 2024-W26\n---\n/);
  expect(await linesOf(SOURCE)).toEqual(before);

  const button = await seen("the offer to carry", () =>
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Перенести"),
  );
  button.click();
  await seen("what was carried", () =>
    [...document.querySelectorAll(".notice")].find(({ textContent }) => textContent.includes("Перенесено")),
  );

  expect(await linesOf(CREATED)).toContain("- [ ] Записаться к врачу с коленом  [since:: 2024-W25]");
  const marked = before.map((line) => line.replace("- [ ] Записаться к врачу", "- [>] Записаться к врачу"));
  const after = await linesOf(SOURCE);
  expect(after.filter((line) => line.includes("к врачу"))).toEqual(
    marked.filter((line) => line.includes("к врачу")),
  );
  expect(after).toHaveLength(before.length);
}, 60_000);
