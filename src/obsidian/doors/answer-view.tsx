// What an act answered to a link, to be read or copied.

import { useEffect, useRef, useState } from "preact/hooks";
import { useSurroundings } from "../preview/surroundings";

export function AnswerView({ text, close }: { readonly text: string; readonly close: () => void }) {
  const { words } = useSurroundings();
  const say = words.doors.link;
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setSaid(say.copied);
  };
  return (
    <div class="throughline-preview">
      <pre class="throughline-answer" tabIndex={0} aria-label="JSON">
        {text}
      </pre>
      <p class="throughline-muted" role="status" aria-live="polite">
        {said}
      </p>
      <div class="modal-button-container throughline-buttons">
        <button ref={button} type="button" class="mod-cta" onClick={() => void copy()}>
          {say.copy}
        </button>
        <button type="button" class="mod-cancel" onClick={close}>
          {words.dialogs.preview.close}
        </button>
      </div>
    </div>
  );
}
