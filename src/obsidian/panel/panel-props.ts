// What the sidebar is drawn from.

import type { PanelSection } from "../../settings/settings";
import type { PanelModel, PanelState } from "./model";
import type { Common } from "./parts";

export interface PanelProps extends Common {
  readonly model: PanelModel;
  readonly state: PanelState;
  readonly sections: readonly PanelSection[];
  /** A person's name is set, so there is something that is theirs. */
  readonly hasMe: boolean;
  /** What is searched for; the view remembers it. */
  readonly query: string;
  readonly search: (query: string) => void;
}
