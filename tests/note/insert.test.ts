// What is put into a line or taken out of it: Tasks and Dataview read everything they read before, and ours.

import fc from "fast-check";
import { readLine } from "../../src/note/field";
import { notationOf, withField, withText, withToken, without, withoutBlockId } from "../../src/note/insert";
import { aLine, anyText } from "../support/line-text";
import { dataviewReads, tasksReads, touching } from "../support/neighbours";
import { runs } from "../support/runs";

const since = (text: string) => withField(text, "since", "2024-W22");

/** A tag and a token without a plain space between: which of them Tasks reads depends on what stands behind. */
const glued = (text: string) => /#[^ ]*[^ -~а-яё]/iu.test(text);

describe("A field is put before the run that Tasks reads", () => {
  test.each([
    ["Собрать задачу по росту подписок", "Собрать задачу по росту подписок  [since:: 2024-W22]"],
    ["Сделать саммари подкаста с [[Глеб]]", "Сделать саммари подкаста с [[Глеб]]  [since:: 2024-W22]"],
    [
      "Позвонить Диме #работа ⏫ 📅 2024-06-07",
      "Позвонить Диме  [since:: 2024-W22] #работа ⏫ 📅 2024-06-07",
    ],
    ["Call Dina #work ⏫ 📅 2024-06-07 ^dina", "Call Dina  [since:: 2024-W22] #work ⏫ 📅 2024-06-07 ^dina"],
    ["Собрать отзывы 🆔 fb1", "Собрать отзывы  [since:: 2024-W22] 🆔 fb1"],
    ["Налоги  [due:: 2024-06-05]", "Налоги  [since:: 2024-W22]  [due:: 2024-06-05]"],
    ["Сделать  ", "Сделать  [since:: 2024-W22]  "],
    ["#работа 📅 2024-06-07", "[since:: 2024-W22] #работа 📅 2024-06-07"],
    [" ⏫", " [since:: 2024-W22] ⏫"],
    ["звонок📅 2024-06-07", "звонок  [since:: 2024-W22] 📅 2024-06-07"],
    ["Набрать `git commit #12`", "Набрать `git commit #12`  [since:: 2024-W22]"],
    ["Читать [[Книга #глава]] 📅 2024-06-07", "Читать [[Книга #глава]]  [since:: 2024-W22] 📅 2024-06-07"],
    ["Отдать $$50 и $& сдачи", "Отдать $$50 и $& сдачи  [since:: 2024-W22]"],
    ["A 📅 2024-06-07 [k:: v]", "A 📅 2024-06-07 [k:: v]  [since:: 2024-W22]"],
    ["", "[since:: 2024-W22]"],
  ])("%j", (text, expected) => {
    expect(since(text)).toBe(expected);
  });

  test.each<["emoji" | "field"]>([["emoji"], ["field"]])(
    "Tasks reads the same tokens in its %s format",
    (format) => {
      fc.assert(
        fc.property(fc.oneof(aLine, anyText), (text) => {
          fc.pre(!glued(text));
          const before = tasksReads(text, format);
          const after = tasksReads(since(text), format);
          expect(after.tokens).toEqual(before.tokens);
          // Behind nothing but the box, a block id is none to Tasks until something stands before it.
          expect(after.blockId).toBe(before.blockId ?? readLine(text).blockId);
        }),
        { numRuns: runs(40_000) },
      );
    },
  );

  test("Dataview reads every field it read before, and ours", () => {
    fc.assert(
      fc.property(fc.oneof(aLine, anyText), (text) => {
        // Of two fields that touch Dataview drops one, until something stands between them.
        fc.pre(!touching(text));
        const after = [...dataviewReads(since(text))];
        for (const wanted of [...dataviewReads(text), { key: "since", value: "2024-W22" }]) {
          const at = after.findIndex(({ key, value }) => key === wanted.key && value === wanted.value);
          expect({ wanted, at }).not.toEqual({ wanted, at: -1 });
          after.splice(at, 1);
        }
      }),
      { numRuns: runs(40_000) },
    );
  });

  test("our own reading keeps links, tags and block id, and what was there before stands in its order", () => {
    fc.assert(
      fc.property(fc.oneof(aLine, anyText), (text) => {
        const before = readLine(text);
        const after = readLine(since(text));
        expect(after.links.map((l) => l.target)).toEqual(before.links.map((l) => l.target));
        expect(after.tags.map((t) => t.name)).toEqual(before.tags.map((t) => t.name));
        expect(after.blockId).toBe(before.blockId);
        expect(
          since(text)
            .replace(/ {0,2}\[since:: 2024-W22\] ?/, "")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("what was put in is taken out again to the byte, where white space or nothing followed", () => {
    fc.assert(
      fc.property(fc.oneof(aLine, anyText), (text) => {
        const rest = text.slice(readLine(text).tail);
        fc.pre(readLine(text).tail > 0 && (rest === "" || rest.trimStart() !== rest));
        const put = since(text);
        const at = readLine(text).tail + 2;
        expect(without(put, at, at + "[since:: 2024-W22]".length)).toBe(text);
      }),
      { numRuns: runs(20_000) },
    );
  });
});

describe("A forward mark is put before the run, too", () => {
  test.each([
    ["Заказать сервер", "Заказать сервер → [[W23 Weekly]]"],
    ["Позвонить #работа 📅 2024-06-07 ^d", "Позвонить → [[W23 Weekly]] #работа 📅 2024-06-07 ^d"],
    [
      "A  [since:: 2024-W21]  [due:: 2024-06-05]",
      "A  [since:: 2024-W21] → [[W23 Weekly]]  [due:: 2024-06-05]",
    ],
    ["#работа", "→ [[W23 Weekly]] #работа"],
  ])("%j", (text, expected) => {
    expect(withText(text, " → [[W23 Weekly]]")).toBe(expected);
    expect(withText(text, "→ [[W23 Weekly]]")).toBe(expected);
  });
});

describe("A token is put where Tasks reads it", () => {
  test.each<[string, "emoji" | "field" | null, string]>([
    ["Отпуск", null, "Отпуск ⏳ 2024-06-24"],
    ["Отпуск", "field", "Отпуск  [scheduled:: 2024-06-24]"],
    ["Отпуск  [due:: 2024-07-01]", null, "Отпуск  [due:: 2024-07-01]  [scheduled:: 2024-06-24]"],
    ["Отпуск  [due:: 2024-07-01]", "emoji", "Отпуск  [due:: 2024-07-01] ⏳ 2024-06-24"],
    ["Отпуск #дом 📅 2024-07-01 ^o  ", null, "Отпуск #дом 📅 2024-07-01 ⏳ 2024-06-24 ^o  "],
    ["Отпуск ⏳ 2024-05-01 📅 2024-07-01", null, "Отпуск 📅 2024-07-01 ⏳ 2024-06-24"],
    ["", null, "⏳ 2024-06-24"],
  ])("%j in %s", (text, vault, expected) => {
    expect(withToken(text, "scheduled", "2024-06-24", vault)).toBe(expected);
  });

  test("a priority is its emoji", () => {
    expect(withToken("A", "priority", "high", "emoji")).toBe("A ⏫");
    expect(withToken("A", "priority", "high", "field")).toBe("A  [priority:: high]");
  });

  test.each<["emoji" | "field"]>([["emoji"], ["field"]])(
    "Tasks reads it in its %s format, and all else",
    (format) => {
      fc.assert(
        fc.property(fc.oneof(aLine, anyText), (text) => {
          const dated = withToken(text, "scheduled", "2024-06-24", format);
          fc.pre(!glued(text) && !glued(dated));
          const before = tasksReads(text, format).tokens;
          const after = tasksReads(dated, format).tokens;
          expect(after).toMatchObject({ ...before, scheduled: "2024-06-24" });
        }),
        { numRuns: runs(20_000) },
      );
    },
  );

  test("the notation of most tokens", () => {
    expect(notationOf(readLine("A ⏫ 📅 2024-06-07 [due:: 2024-06-07]").tokens)).toBe("emoji");
    expect(notationOf(readLine("A  [due:: 2024-06-07]").tokens)).toBe("field");
    expect(notationOf([])).toBeNull();
  });
});

describe("Something is taken out with the white space that belonged to it", () => {
  const withoutId = (text: string) => {
    const id = readLine(text).tokens.find((token) => token.kind === "id");
    return id ? without(text, id.from, id.to) : text;
  };

  test.each([
    ["Собрать отзывы 🆔 fb1", "Собрать отзывы"],
    ["A 🆔 fb1 📅 2024-06-01", "A 📅 2024-06-01"],
    ["A  [id:: fb1]  [due:: 2024-06-01]", "A  [due:: 2024-06-01]"],
    ["A  [id:: fb1],  [due:: 2024-06-01]", "A  [due:: 2024-06-01]"],
    ["A 🆔 fb1📅 2024-06-01", "A 📅 2024-06-01"],
    ["A 🆔 fb1  ", "A  "],
    ["🆔 fb1 📅 2024-06-01", "📅 2024-06-01"],
    ["🆔 fb1", ""],
  ])("%j", (text, expected) => {
    expect(withoutId(text)).toBe(expected);
  });

  test.each([
    ["Позвонить 📅 2024-06-07 ^dima", "Позвонить 📅 2024-06-07"],
    ["Позвонить ^dima  ", "Позвонить  "],
    ["^dima", ""],
    ["Позвонить", "Позвонить"],
    ["2^10", "2^10"],
  ])("the block id of %j", (text, expected) => {
    expect(withoutBlockId(text)).toBe(expected);
  });
});
