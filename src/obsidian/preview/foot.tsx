// The foot of a preview: what all choices come to, and the buttons.

import type { PreviewState } from "../../command/preview/state";
import { totalsOf } from "../../command/preview/state";
import { DialogFoot } from "./dialog-foot";
import { carriedIn, sayOthers } from "./said";
import { Icon, useSurroundings } from "./surroundings";

export function Foot(props: {
  readonly state: PreviewState;
  readonly busy: boolean;
  readonly apply: () => Promise<void>;
  readonly createOnly: () => void;
  readonly close: () => void;
  readonly help: () => void;
  readonly showChanges: () => void;
}) {
  const { state, busy } = props;
  const say = useSurroundings().words.dialogs.preview;
  const totals = totalsOf(state);
  const { name, created, note } = state.preview;
  return (
    <DialogFoot
      main={{ says: applyLabel(carriedIn(totals), created), press: props.apply, off: busy }}
      other={created ? { says: say.createOnly, press: props.createOnly, off: busy } : null}
      leave={{ press: props.close }}
    >
      <div class="throughline-foot-say">
        <button
          type="button"
          class="throughline-help clickable-icon"
          aria-label={`${say.help} (?)`}
          aria-expanded={state.help}
          onClick={props.help}
        >
          <Icon name="keyboard" />
        </button>
        <button
          type="button"
          class="throughline-changes clickable-icon"
          aria-label={`${say.changesIn(name)} (V)`}
          aria-expanded={state.diffs.has(note)}
          onClick={props.showChanges}
        >
          <Icon name="diff" />
        </button>
        <span dir="auto" class="throughline-totals">
          {sayOthers({ ...totals, waits: 0 }, say).join(" · ")}
          {totals.waits > 0 ? (
            <strong class="throughline-totals-wait">{say.totals.waits(totals.waits)}</strong>
          ) : null}
        </span>
      </div>
    </DialogFoot>
  );

  function applyLabel(count: number, creates: boolean): string {
    if (creates) return count > 0 ? say.createAndCarry(count) : say.create;
    return count > 0 ? say.carry(count) : say.apply;
  }
}
