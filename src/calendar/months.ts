// The months as people write them in names and headings, in English and Russian, and how to write another one the same way.

interface MonthWords {
  readonly language: "en" | "ru";
  /** January first, as written within a date. */
  readonly names: readonly string[];
}

const list = (text: string): readonly string[] => text.split(" ");

// Full forms before short ones: `May` is both, and reads as the full one.
const FORMS: readonly MonthWords[] = [
  {
    language: "en",
    names: list("january february march april may june july august september october november december"),
  },
  { language: "en", names: list("jan feb mar apr may jun jul aug sep oct nov dec") },
  { language: "en", names: list("jan feb mar apr may jun jul aug sept oct nov dec") },
  {
    language: "ru",
    names: list("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
  },
  {
    language: "ru",
    names: list("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  },
  { language: "ru", names: list("янв фев мар апр мая июн июл авг сен окт ноя дек") },
  { language: "ru", names: list("янв февр март апр мая июня июля авг сент окт нояб дек") },
];

const MONTHS: ReadonlyMap<string, { readonly form: MonthWords; readonly month: number }> = new Map(
  [...FORMS]
    .reverse()
    .flatMap((form) => form.names.map((name, i) => [name, { form, month: i + 1 }] as const)),
);

/** The number of the month a word in small letters names, and the word's language; null for other words. */
export function monthNamed(word: string): { readonly month: number; readonly language: "en" | "ru" } | null {
  const found = MONTHS.get(word);
  return found ? { month: found.month, language: found.form.language } : null;
}

/**
 * The word for another month in the form and the letter case of `example`, which names one. `May` is both a full and a
 * short form: `short` decides for it.
 */
export function monthLike(example: string, month: number, short: boolean): string {
  const word = example.toLowerCase();
  const form = word === "may" && short ? FORMS[1] : MONTHS.get(word)?.form;
  const name = form?.names[month - 1] ?? "";
  if (example === example.toLowerCase()) return name;
  return example === example.toUpperCase()
    ? name.toUpperCase()
    : name.slice(0, 1).toUpperCase() + name.slice(1);
}
