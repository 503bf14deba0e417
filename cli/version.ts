// The program's version: the plugin's, of which it is the other half.

import manifest from "../manifest.json";

export const version: string = manifest.version;
