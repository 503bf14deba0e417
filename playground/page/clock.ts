// Lets the page live on another day: notes of the sample vault end there. Time goes on from it as fast as ever.

/** Makes `Date` say it is `day` (YYYY-MM-DD) now, at the present time of day. */
export function moveClockTo(day: string): void {
  const Real = globalThis.Date;
  const now = new Real();
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const then = new Real(year, month - 1, date, now.getHours(), now.getMinutes(), now.getSeconds());
  const shift = then.getTime() - now.getTime();
  if (Number.isNaN(shift)) throw new Error(`${day} is no day: write it as 2024-06-30.`);
  const moved = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [moved()] : given, newTarget) as object,
    apply: () => new Real(moved()).toString(),
    get: (target, key) => (key === "now" ? moved : (Reflect.get(target, key) as unknown)),
  });
}
