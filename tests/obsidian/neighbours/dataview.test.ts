// Whether Dataview draws pills: by its settings, which are on where it says nothing.

import type { App } from "obsidian";
import { dataviewPills } from "../../../src/obsidian/neighbours/dataview";

const appWith = (plugins: unknown) => ({ plugins: { plugins } }) as unknown as App;

test.each([
  ["without the plugin", {}, { editor: false, reading: false }],
  ["as installed", { dataview: { settings: {} } }, { editor: true, reading: true }],
  [
    "off in live preview",
    { dataview: { settings: { prettyRenderInlineFieldsInLivePreview: false } } },
    { editor: false, reading: true },
  ],
  [
    "off in reading view",
    { dataview: { settings: { prettyRenderInlineFields: false } } },
    { editor: true, reading: false },
  ],
  ["in a version that keeps its settings elsewhere", { dataview: {} }, { editor: true, reading: true }],
])("Dataview's pills %s", (_, plugins, expected) => {
  expect(dataviewPills(appWith(plugins))).toEqual(expected);
});

test("an app without community plugins has none", () => {
  expect(dataviewPills({} as unknown as App)).toEqual({ editor: false, reading: false });
});
