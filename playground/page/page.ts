// The playground's page: puts the host together, shows it and loads the plugin into it.

import { files } from "playground:vault";
import { setup } from "obsidian-test-mocks/setup";

setup();
// Obsidian's helpers must be there before any of these is evaluated.
void import("./run").then(({ run }) => run(files));
