// The playground's page: makes Obsidian's helpers available, then runs the rest, which needs them from its first line.

import { setup } from "obsidian-test-mocks/setup";

setup();
void import("./run").then(({ run }) => run());
