// Builds the plugin and installs it into a real vault: npm run install-into -- DIR [--config FOLDER]

import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, installPlugin, manifest, Refusal, run } from "./plugin.mjs";

const usage = "usage: npm run install-into -- DIR [--config FOLDER], where DIR is a vault";

run(() => {
  const { vault, configName } = readArguments();
  if (!isFolder(vault)) throw new Refusal(`${vault} is not a folder: name the vault's own folder.`);
  const configFolder = join(vault, configName);
  if (!isFolder(configFolder)) {
    throw new Refusal(
      `${vault} has no ${configName} folder: open it in Obsidian as a vault once, or name its configuration folder with --config.`,
    );
  }
  build();
  const folder = installPlugin(configFolder);
  console.log(`Installed ${manifest.name} ${manifest.version} in ${folder}.`);
  console.log(
    existsSync(join(folder, "data.json")) ? "Its settings there were kept." : "It has no settings there yet.",
  );
  console.log(
    `To turn it on: restart Obsidian (${manifest.minAppVersion} or newer), then Settings → Community plugins → ${manifest.name}.`,
  );
});

function readArguments() {
  const { values, positionals } = parsed();
  const [dir, ...more] = positionals;
  if (!dir || more.length > 0) throw new Refusal(usage, 2);
  const configName = values.config;
  if (!/^\.[^./\\][^/\\]*$/.test(configName)) {
    throw new Refusal(
      `--config takes the name of a folder in the vault that begins with a dot, not ${configName}.`,
      2,
    );
  }
  // npm starts us in the repository and remembers where the command was typed.
  return { vault: resolve(process.env.INIT_CWD ?? process.cwd(), dir), configName };
}

function parsed() {
  try {
    return parseArgs({
      options: { config: { type: "string", default: ".obsidian" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Refusal(`${error.message.split(". ")[0]}; ${usage}`, 2);
  }
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
