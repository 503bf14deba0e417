// What can be seen where nothing is laid out: everything.

/** Rows have no height in jsdom, and nothing is out of sight. */
export function seeAll(): void {
  class Sight implements IntersectionObserver {
    readonly root = null;
    readonly rootMargin = "";
    readonly scrollMargin = "";
    readonly thresholds = [];
    constructor(private readonly told: IntersectionObserverCallback) {}
    observe = (target: Element) =>
      queueMicrotask(() => this.told([{ target, isIntersecting: true } as IntersectionObserverEntry], this));
    unobserve = () => undefined;
    disconnect = () => undefined;
    takeRecords = () => [];
  }
  window.IntersectionObserver ??= Sight;
}
