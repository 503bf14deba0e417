// What an act answered to a link, to be read or copied.

import { useEffect, useRef, useState } from "preact/hooks";
import { toClipboard } from "../clipboard";
import { DialogFoot } from "../preview/dialog-foot";
import { useSurroundings } from "../preview/surroundings";

export function AnswerView({ text, close }: { readonly text: string; readonly close: () => void }) {
  const { words } = useSurroundings();
  const say = words.dialogs.copying;
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const copy = async () => {
    setSaid((await toClipboard(text)) ? say.copied : say.notCopied);
  };
  return (
    <div class="throughline-preview">
      <pre class="throughline-answer" tabIndex={0} aria-label="JSON">
        {text}
      </pre>
      <DialogFoot
        says={said}
        main={{ says: say.copy, press: copy, at: button }}
        leave={{ says: words.dialogs.preview.close, press: close }}
      />
    </div>
  );
}
