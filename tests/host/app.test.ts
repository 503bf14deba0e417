// The app that the host puts together: plugins loaded from code, commands, data.json, storage and language.

import { createApp } from "../../playground/host/app/create";

const manifest = {
  id: "sample",
  name: "Sample",
  version: "1.0.0",
  minAppVersion: "1.0.0",
  author: "",
  description: "",
};

test("a plugin is loaded from the code of a main.js", async () => {
  const code = `
    const { Plugin } = require("obsidian");
    module.exports = class extends Plugin {
      async onload() { await null; this.addCommand({ id: "greet", name: "Greet", callback: () => { this.greeted = true; } }); }
    };`;
  const app = await createApp({ files: {}, plugins: [{ manifest, code }] });
  expect(app.commands.listCommands().map(({ id, name }) => [id, name])).toEqual([
    ["sample:greet", "Sample: Greet"],
  ]);
  expect(app.commands.executeCommandById("sample:greet")).toBe(true);
  expect(app.plugins.getPlugin("sample")).toHaveProperty("greeted", true);
});
