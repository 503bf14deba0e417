// A day in words.

/** `2024-06-30` as “Sunday, June 30, 2024” in the language. */
export function formatLocale(day: string, language: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, date),
  );
}
