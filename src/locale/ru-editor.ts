// Words of what helps while writing, in Russian.

import type { enEditor } from "./en-editor";

export const ruEditor: typeof enEditor = {
  suggest: {
    weeks: { "0": "эта неделя", "-1": "прошлая неделя", "1": "следующая неделя" },
    day: "D MMM",
  },
};
