// The end of a dialog: what is to be said of it, and its buttons; the way out, which changes nothing, stands last.

import type { ComponentChildren, Ref } from "preact";
import { useSurroundings } from "./surroundings";

export interface DialogButton {
  readonly says: string;
  readonly press: () => void | Promise<void>;
  /** It cannot be pressed now. */
  readonly off?: boolean;
  /** For who wants to give it the keys. */
  readonly at?: Ref<HTMLButtonElement>;
}

export function DialogFoot(props: {
  /** Told to who listens too. */
  readonly says?: string;
  /** What stands in place of words. */
  readonly children?: ComponentChildren;
  readonly main: DialogButton | null;
  readonly other?: DialogButton | null;
  /** “Cancel” where it says nothing else. */
  readonly leave: Partial<DialogButton> & Pick<DialogButton, "press">;
}) {
  const { says = "", children, main, other = null, leave } = props;
  const { words } = useSurroundings();
  return (
    <div class="throughline-foot">
      {children ?? (
        <span class="throughline-foot-say" role="status" aria-live="polite">
          {says}
        </span>
      )}
      <div class="modal-button-container throughline-buttons">
        {main && <Button {...main} kind="mod-cta" />}
        {other && <Button {...other} kind="" />}
        <Button says={words.dialogs.preview.cancel} {...leave} kind="mod-cancel" />
      </div>
    </div>
  );
}

function Button({ says, press, off = false, at, kind }: DialogButton & { readonly kind: string }) {
  const { start } = useSurroundings();
  return (
    <button ref={at ?? null} type="button" class={kind} disabled={off} onClick={() => start(press)}>
      {says}
    </button>
  );
}
