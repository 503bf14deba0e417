// DOM helpers that the mocks leave out or get wrong, put right once for the whole window.

type Listener = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;

let patched = false;
const wrapped = new WeakMap<Listener, Map<string, (event: Event) => void>>();

/** Idempotent: the prototypes belong to the window, not to one app. */
export function patchDom(): void {
  if (patched) return;
  patched = true;
  Object.assign(HTMLElement.prototype, { on, off, onNodeInserted });
}

/** Calls back for events of descendants that match `selector`, as the app's `on`; the mocks ignore the selector. */
function on(
  this: HTMLElement,
  type: string,
  selector: string,
  listener: Listener,
  options?: AddEventListenerOptions,
): void {
  const run = (event: Event) => {
    const hit = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (hit && this.contains(hit)) listener.call(this, event, hit);
  };
  const known = wrapped.get(listener) ?? new Map<string, (event: Event) => void>();
  wrapped.set(listener, known.set(`${type} ${selector}`, run));
  this.addEventListener(type, run, options);
}

function off(
  this: HTMLElement,
  type: string,
  selector: string,
  listener: Listener,
  options?: AddEventListenerOptions,
): void {
  const run = wrapped.get(listener)?.get(`${type} ${selector}`);
  if (run) this.removeEventListener(type, run, options);
}

/** Calls back when the element comes into the document; gives back how to stop waiting. */
function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
  let shown = this.isConnected;
  if (shown) {
    listener();
    if (once) return () => {};
  }
  const watch = new MutationObserver(() => {
    if (this.isConnected === shown) return;
    shown = this.isConnected;
    if (!shown) return;
    listener();
    if (once) watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
  return () => watch.disconnect();
}
