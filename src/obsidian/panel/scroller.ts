// What part of a long tree can be seen: what scrolls around it is watched.

import { useLayoutEffect, useRef } from "preact/hooks";

/** Pixels: what has been scrolled by, and the size of what can be seen. Before anything was measured, a guess. */
export const FIRST_SEEN = { top: 0, height: 900, width: 280 };

type Seen = typeof FIRST_SEEN;

/**
 * Tells what part of the tree is seen, whenever what scrolls around it is scrolled or gets another size. Gives back how to
 * look at once, which answers as `tell` does.
 */
export function useScroller(
  tree: { readonly current: HTMLElement | null },
  tell: (seen: Seen, resized: boolean) => boolean,
): () => boolean {
  const teller = useRef(tell);
  teller.current = tell;
  const looker = useRef<() => boolean>(() => false);
  useLayoutEffect(() => {
    const el = tree.current;
    const scroller = el && scrollerOf(el);
    const view = el?.ownerDocument.defaultView;
    if (!el || !scroller || !view) return undefined;
    let width = FIRST_SEEN.width;
    const look = () => {
      const { top, width: now } = el.getBoundingClientRect();
      const height = scroller.clientHeight || FIRST_SEEN.height;
      const resized = now !== 0 && Math.abs(now - width) > 1;
      if (resized) width = now;
      const above = Math.max(0, scroller.getBoundingClientRect().top - top);
      return teller.current({ top: above, height, width }, resized);
    };
    looker.current = look;
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    // A window of its own has its own observers.
    const { ResizeObserver: Observer } = view;
    const sizes = new Observer(look);
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, []);
  return () => looker.current();
}

function scrollerOf(el: HTMLElement): HTMLElement {
  for (let at = el.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return el.ownerDocument.documentElement;
}
