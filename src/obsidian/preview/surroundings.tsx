// What a dialog's parts need of the app around them, so that the parts themselves can be drawn anywhere.

import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useId, useRef, useState } from "preact/hooks";
import { plainText } from "../../board/inline";
import type { Words } from "../../locale/en";

export interface Surroundings {
  /** Begins the ids of a dialog: Preact's own are the same in every root. */
  readonly id: string;
  readonly words: Words;
  /** Starts what somebody asked for; an error in it is a bug, and is said. */
  readonly start: (work: () => void | Promise<void>) => void;
  /** A day as a person writes it, short. */
  readonly sayDay: (day: string) => string;
  /** Draws an icon by its name. */
  readonly icon: (into: HTMLElement, name: string) => void;
  /** Renders Markdown as the app does, with links from `path`. Gives back how to stop it. */
  readonly markdown: (into: HTMLElement, text: string, path: string) => () => void;
}

const Context = createContext<Surroundings | null>(null);

export const SurroundingsProvider = Context.Provider;

export function useSurroundings(): Surroundings {
  const value = useContext(Context);
  if (!value) throw new Error("a dialog without its surroundings");
  return value;
}

/** `busy` while what runs `during` it lasts, however that ends. */
export function useBusy(): readonly [busy: boolean, during: <T>(work: () => Promise<T>) => Promise<T>] {
  const [busy, setBusy] = useState(false);
  const during = async <T,>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  return [busy, during];
}

/** An id for one element, in this dialog and beside all others. */
export function useElementId(): string {
  return `${useSurroundings().id}-${useId()}`;
}

export function Icon({ name }: { readonly name: string }) {
  const { icon } = useSurroundings();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const into = ref.current;
    if (!into) return;
    into.replaceChildren();
    icon(into, name);
  }, [icon, name]);
  return <span class="throughline-icon" aria-hidden="true" ref={ref} />;
}

/** Text rendered as the app renders it, once it is `seen`; until then its words. */
export function Markdown({
  id,
  text,
  path,
  seen,
}: {
  readonly id: string;
  readonly text: string;
  readonly path: string;
  readonly seen: boolean;
}) {
  const { markdown } = useSurroundings();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const into = ref.current;
    return into && seen ? markdown(into, text, path) : undefined;
  }, [markdown, text, path, seen]);
  // Preact puts the text there once and leaves what the app has made of it.
  return (
    <div id={id} class="throughline-text" dir="auto" ref={ref}>
      {plainText(text)}
    </div>
  );
}

/** Whether an element is, or was, near what is on the screen. Where nobody can tell, it is. */
export function useSeen(ref: { readonly current: Element | null }): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const element = ref.current;
    if (seen || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "400px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, seen]);
  return seen;
}
