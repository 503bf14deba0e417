// The index behind the sidebar in a real database: kept from one start to the next, and done without where it cannot be.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import { runCommand, until } from "./support/person";

const VAULT = {
  "P2P.md": "---\ntype: driver\nowner: Vera\n---\n# P2P\n## Backlog\n- [ ] Survey\n",
  "Old.md": "---\ntype: driver\n---\n# Old\n## Backlog\n- [ ] Dust\n",
  "Plain.md": "[[P2P]]\n",
};
const ROWS = ["Old", "Dust", "P2P", "Survey"];
const DATABASE = "throughline/index/playground";
const setting = { vault: VAULT } as const;

/** Opens the panel; gives back its drivers, and the notes that were read for it. */
async function drivers(page: Page) {
  await page.evaluate(() => {
    const { vault } = (window as unknown as { app: { vault: { cachedRead: (file: File) => unknown } } }).app;
    const read = vault.cachedRead.bind(vault);
    const paths: string[] = [];
    Object.assign(window, { pathsRead: paths });
    vault.cachedRead = (file) => {
      paths.push((file as unknown as { path: string }).path);
      return read(file);
    };
  });
  await runCommand(page, "Open goals and drivers");
  await page.locator(".throughline-scopes button", { hasText: "All" }).click();
  const rows = await until(
    () =>
      page
        .locator('.throughline-panel [role=treeitem][data-section="drivers"]')
        .locator(".throughline-words, .throughline-title")
        .evaluateAll((all) => all.map((one) => one.textContent ?? "")),
    (found) => found.length === ROWS.length,
    "the drivers",
  );
  const read = await page.evaluate(() => (window as unknown as { pathsRead: string[] }).pathsRead);
  return { rows, read };
}

/** The page is hidden, as when a person leaves the app, and the index is written: each of the three notes has a shard of its own. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await until(
    () => page.evaluate(countRecords, DATABASE),
    (count) => count === 3,
    "what is kept",
  );
}

function countRecords(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error("The database does not open."));
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains("shards")) return resolve(0);
      const counting = db.transaction("shards").objectStore("shards").count();
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
}

async function again(page: Page): Promise<void> {
  await page.reload();
  await page.waitForSelector("body[data-ready]");
}

/** Files have the same times at every load of the page. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date(2024, 5, 30, 10, 0));
  await again(page);
}

journey("the next start reads no note that did not change", setting, async (page) => {
  await stopClock(page);
  const first = await drivers(page);
  assert.deepEqual(first.rows, ROWS);
  assert.deepEqual([...first.read].sort(), ["Old.md", "P2P.md"]);
  await leave(page);
  await again(page);
  assert.deepEqual(await drivers(page), { rows: ROWS, read: [] });
});

journey("damaged records of the index are read over silently", setting, async (page) => {
  await stopClock(page);
  await drivers(page);
  await leave(page);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("shards", "readwrite");
          const store = transaction.objectStore("shards");
          for (let shard = 0; shard < 64; shard++) store.put({ key: 7, texts: ["[[", "{}"] }, shard);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    DATABASE,
  );
  await again(page);
  const { rows, read } = await drivers(page);
  assert.deepEqual(rows, ROWS);
  assert.deepEqual([...read].sort(), ["Old.md", "P2P.md"]);
});

journey("a database of a later version is left alone, and done without", setting, async (page) => {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 9);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    DATABASE,
  );
  await again(page);
  assert.deepEqual((await drivers(page)).rows, ROWS);
});

journey("the panel lists the same where the browser has no database", setting, async (page) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await again(page);
  assert.deepEqual((await drivers(page)).rows, ROWS);
});

journey("the database can be deleted while the panel is open", setting, async (page) => {
  await stopClock(page);
  await drivers(page);
  await leave(page);
  const how = await page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve("deleted");
        deleting.onerror = () => resolve("refused");
      }),
    DATABASE,
  );
  assert.equal(how, "deleted");
  await again(page);
  assert.deepEqual((await drivers(page)).rows, ROWS);
});
