// A Chromium for tests and screenshots: the one in $CHROME, an installed one, or the one that comes as a package for Linux.

import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Flags that let it run without a display, as root, and without talking to anybody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
];

const MISSING =
  "No browser was found: install Chrome or Chromium, or set CHROME to the path of one, then run this again.";

/** Launches it. Throws one sentence where there is none. */
export async function launch() {
  const { chromium } = await import("playwright-core");
  const executablePath = await findBrowser();
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The same with a folder for what pages keep, as the app has one; other browsers keep it in memory. Gives back its only context. */
export async function launchKeeping(folder) {
  const { chromium } = await import("playwright-core");
  return chromium.launchPersistentContext(folder, { executablePath: await findBrowser(), args: FLAGS });
}

/** The path of a Chromium; throws one sentence saying what to install where there is none. */
export async function findBrowser() {
  const { CHROME } = process.env;
  if (CHROME) {
    if (existsSync(CHROME)) return CHROME;
    throw new Error(`There is no browser at ${CHROME}, which CHROME names: mend or unset it.`);
  }
  const installed = candidates().find((path) => existsSync(path));
  if (installed) return installed;
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  throw new Error(MISSING);
}

function candidates() {
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) => [
        join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
        join(folder, "Chromium.app/Contents/MacOS/Chromium"),
        join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
      ]);
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .map((name) => process.env[name])
        .filter(Boolean)
        .flatMap((folder) => [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]);
    default:
      return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"]
        .map((name) => join("/usr/bin", name))
        .concat("/snap/bin/chromium", "/opt/google/chrome/chrome");
  }
}

/** The browser of @sparticuz/chromium, unpacked on first use: Linux on x64 only. */
async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // It brings the libraries that a bare machine lacks, but unpacks them only where it believes itself to be in AWS Lambda;
  // it looks at this when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  // What an earlier unpacking without them left would be taken for complete.
  const unpacked = join(tmpdir(), "chromium");
  if (existsSync(unpacked) && !existsSync(join(tmpdir(), "al2023"))) rmSync(unpacked, { force: true });
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
