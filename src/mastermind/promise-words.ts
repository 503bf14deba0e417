// Words by which a sentence promises something, in Russian and English (DOMAIN §8.5).

/** A word is one of these where no letter stands around it. JavaScript's own `\b` knows no Russian letters. */
const whole = (words: string) => new RegExp(`(^|[^\\p{L}\\p{N}_])(?:${words})(?![\\p{L}\\p{N}_])`, "iu");

const DAYS =
  "понедельник[ау]?|вторник[ау]?|сред[ыеу]|четверг[ау]?|пятниц[ыеу]|суббот[ыеу]|воскресень[яюе]|завтра|выходных|конца|следующей|" +
  "следующего|\\d{1,2}(?:\\.\\d\\d|\\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*)";

const RU = whole(
  [
    "нужно|надо|необходимо|должн[аы]?|должен|обещаю|обязуюсь|планирую|собираюсь|намерен[аы]?|беру|возьму|займусь",
    "постараюсь|попробую|попытаюсь|подумаю|обдумаю|сделаю|доделаю|переделаю|закончу|завершу|начну|запущу|подготовлю|приготовлю",
    "напишу|допишу|выпишу|запишу|опишу|распишу|пропишу|позвоню|созвонюсь|свяжусь|поговорю|обсужу|спрошу|узнаю|выясню|уточню|отвечу",
    "отправлю|пришлю|вышлю|скину|выложу|опубликую|покажу|расскажу|дам|передам|куплю|закажу|оплачу|найду|поищу|соберу|составлю|создам",
    "проверю|протестирую|проведу|посмотрю|изучу|прочитаю|прочту|почитаю|разберусь|разберу|решу|придумаю|сформулирую|нарисую|посчитаю",
    "договорюсь|встречусь|назначу|запланирую|схожу|съезжу|выберу|исправлю|добавлю|обновлю|уберу|буду|будем|сделаем|договорились",
    `(?:до|к|ко)\\s+(?:${DAYS})`,
  ].join("|"),
);

const EN = whole(
  [
    "will|shall|i['’]ll|we['’]ll|he['’]ll|she['’]ll|they['’]ll|going to|gonna|need to|needs to|have to|has to|must",
    "try|try to|plan to|planning to|promise|promise to|intend to|commit to|committed to|let me|todo|to-do",
    "(?:by|until|before)\\s+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next|the end|\\d)",
  ].join("|"),
);

/** What was, or was not to be, is no promise: `нужно было`, `не нужно`, `will not`. */
const NOT = whole(
  "не\\s+(?:нужно|надо|буду|планирую|собираюсь)|(?:нужно|надо|должен|должна|должны)\\s+был[аио]?|needn['’]t|don['’]t\\s+need|no\\s+need|didn['’]t\\s+need|not\\s+going\\s+to|did\\s+not\\s+need|does(?:n['’]t|\\s+not)\\s+have\\s+to|do(?:n['’]t|\\s+not)\\s+have\\s+to",
);

/** Does a sentence promise something? A question does not. */
export function promises(sentence: string): boolean {
  if (/\?["»)]*\s*$/u.test(sentence)) return false;
  const rest = sentence.replace(new RegExp(NOT.source, "giu"), "$1");
  return RU.test(rest) || EN.test(rest);
}

/** At the beginning, before what is to be done. `постараюсь` and `try` stay: they say how sure it is. */
const BEGINNING = new RegExp(
  "^(?:(?:мне|нам|also|и|and|я|мы|i|we)\\s+)?(?:" +
    "(?:еще\\s+)?(?:нужно|надо|необходимо|обещаю|планирую|собираюсь)(?:\\s+будет)?(?:\\s*[:—–-])?\\s+|" +
    "(?:i['’]ll|we['’]ll|will|shall|(?:am\\s+|are\\s+|['’]m\\s+|['’]re\\s+)?going\\s+to|i['’]m\\s+going\\s+to|we['’]re\\s+going\\s+to|" +
    "need\\s+to|have\\s+to|must|(?:i\\s+)?plan\\s+to|promise\\s+to)\\s+" +
    ")",
  "iu",
);

/** Without the signs at its end. A pattern for them would try every row of points anew. */
function withoutEnd(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && ".;,:…!".includes(sentence.charAt(end - 1))) end--;
  return sentence.slice(0, end);
}

/** A sentence as what is promised: without the word that only says that it is, and without its last sign. */
export function asPromise(sentence: string): string {
  const plain = withoutEnd(sentence.trim());
  const rest = plain.replace(BEGINNING, "").trim();
  return rest === "" ? plain : rest;
}
