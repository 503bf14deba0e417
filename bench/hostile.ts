// Whether hostile text costs in proportion to its length: ten times the text in at most twelve times the time.

import { readLine } from "../src/note/field";
import { outline } from "../src/note/outline";
import { HOSTILE } from "../tests/support/hostile";
import { fastest } from "./clock";
import type { Row, Section } from "./table";
import { flat } from "./vault";

export const hostile: Section = {
  name: "hostile",
  what: "how much longer 200 KB take than 20 KB, the fastest of many runs each",
  rows,
};

function* rows(): Iterable<Row> {
  let slowest = 0;
  for (const { name, text } of HOSTILE) {
    const [small, large] = [flat(text(20_000)), flat(text(200_000))];
    const read = (): number => fastest(15, () => outline(large));
    let ratio = Infinity;
    // What the machine adds by chance it does not add every time.
    for (let attempt = 0; attempt < 4 && ratio > 12; attempt++) {
      const longer = read();
      slowest = Math.max(slowest, longer);
      ratio = Math.min(ratio, longer / fastest(60, () => outline(small)));
    }
    yield { name, value: ratio, unit: "×", target: { most: 12 } };
  }
  yield { name: "the slowest of them on 200 KB", value: slowest, unit: "ms" };
  const line = (fields: number): string => flat("[k::".repeat(fields));
  const [few, many] = [line(1_000), line(10_000)];
  yield {
    name: "`[k::` ten thousand times in one line, against a thousand",
    value: fastest(15, () => readLine(many)) / fastest(60, () => readLine(few)),
    unit: "×",
    target: { most: 12 },
  };
}
