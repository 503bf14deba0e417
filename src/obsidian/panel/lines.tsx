// The lines of a board: in the sidebar and in a note.

import { useMemo, useState } from "preact/hooks";
import type { Board } from "../../board/board";
import { linesOf } from "../../board/lines";
import type { PanelSection } from "../../settings/settings";
import type { PanelModel, PanelState } from "./model";
import type { Common } from "./parts";
import { Tree } from "./tree";

export function Lines(
  props: Common &
    Pick<PanelModel, "weeks" | "usual"> & {
      readonly shown: Board;
      readonly state: PanelState;
      readonly sections: readonly PanelSection[];
      readonly sectionMenu?: (section: PanelSection, event: MouseEvent) => void;
    },
) {
  const { shown, state, sections, weeks, words, doors } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { folded, grouping } = state;
  const hasWeeks = weeks.length > 0;
  const lines = useMemo(
    () => linesOf(shown, { sections, folded, grouping, opened, hasWeeks }),
    [shown, sections, folded, grouping, opened, hasWeeks],
  );
  if (lines.length === 0) return null;
  return (
    <Tree
      {...props}
      lines={lines}
      label={words.title}
      grouping={grouping}
      fold={(section, fold) => {
        const others = folded.filter((one) => one !== section);
        doors.keep({ ...state, folded: fold ? [...others, section] : others });
      }}
      open={(driver, whole) => {
        const next = new Set(opened);
        if (whole) next.add(driver);
        else next.delete(driver);
        setOpened(next);
      }}
    />
  );
}
