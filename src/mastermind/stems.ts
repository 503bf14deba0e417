// Words by their stems, so that `стратегии коммуникации` and `стратегия коммуникации` share two.

/** Endings of Russian nouns, adjectives and verbs, and of English ones; the longest that leaves three letters goes. */
const RU =
  /(?:иями|ями|ами|ыми|ими|ого|его|ому|ему|иях|иям|ией|ать|ить|еть|ять|ах|ях|ам|ям|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ия|ию|ии|ью|ом|ем|ым|им|ых|их|[аеиоуыэюяйь])$/u;
const EN = /(?:ations|ation|ings|ing|ies|ied|es|ed|s|y|e)$/u;

/** Words that say nothing of what a sentence is about. */
const EMPTY = new Set(
  (
    "это|этот|этого|этой|эти|того|тому|который|которые|которую|чтобы|также|тоже|еще|уже|надо|нужно|можно|хочу|буду|быть|было|" +
    "есть|если|когда|после|перед|через|более|очень|всех|всем|свой|свою|свои|себя|себе|меня|мне|нам|нас|вам|они|она|оно|как|что|для|или|" +
    "with|that|this|these|those|from|into|about|will|need|going|want|plan|have|been|were|what|when|which|them|they|their|some|more|" +
    "very|also|only|just|then|than|next|each|the|and|for|our|you|your|how|not|are|was|has|had"
  ).split("|"),
);

/** The stem of a word in lower case; null where the word says nothing. */
function stemOf(word: string): string | null {
  const plain = word.normalize("NFC").toLowerCase().replaceAll("ё", "е");
  if (plain.length < 3 || EMPTY.has(plain)) return null;
  const isRussian = /\p{Script=Cyrillic}/u.test(plain);
  const stem = plain.replace(isRussian ? RU : EN, "");
  return stem.length < 3 ? plain : stem;
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => stemOf(word) ?? []));
}

/** How many of the words of a title a text has too, and how many words the title has; by their stems. */
export function sharedWords(title: string, text: string): { readonly shared: number; readonly of: number } {
  const [wanted, there] = [stemsIn(title), stemsIn(text)];
  return { shared: [...wanted].filter((stem) => there.has(stem)).length, of: wanted.size };
}
