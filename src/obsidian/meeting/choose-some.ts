// Asks which of some things to take; all of them are ticked at first.

import { h } from "preact";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { SomeView } from "./some-view";

export interface SomeWish<T> {
  readonly title: string;
  readonly rows: readonly { readonly text: string; readonly beside: string; readonly value: T }[];
  /** On the button, by how many are ticked. */
  readonly yes: (count: number) => string;
}

/** Null where the person leaves. */
export function chooseSome<T>(session: Session, wish: SomeWish<T>): Promise<readonly T[] | null> {
  return new Promise((resolve) => {
    openDialog(session, {
      title: wish.title,
      cls: "throughline-some-dialog",
      draw: (close) =>
        h(SomeView, {
          rows: wish.rows,
          yes: wish.yes,
          close,
          done: (chosen) => {
            resolve(chosen.flatMap((i) => wish.rows.slice(i, i + 1)).map(({ value }) => value));
            close();
          },
        }),
      closed: () => resolve(null),
    });
  });
}
