// The API for other plugins and scripts: api.d.ts, which is its contract, over the acts of the table.

import type { Answer as Told, Planned, Refused as Refusal, ThroughlineApi } from "../../../api";
import type { Given } from "../../command/given";
import type { ActId, ACTS } from "../../command/table";
import type { Sentence } from "../../locale/en-refusals";
import type { VaultIndex } from "../index/vault-index";
import { answer, readOrder, writeShown } from "./answer";
import type { House } from "./answer";

/** What an act answers. */
type Value<A extends ActId> = Extract<
  Awaited<ReturnType<(typeof ACTS)[A]["run"]>>,
  { readonly kind: "done" }
>["value"];

/** Frozen whole. Once the session has ended everything it can be asked is refused. */
export function openApi(house: House, version: string, index: () => VaultIndex): ThroughlineApi {
  const { session } = house;
  let ended = false;
  session.whenEnded(() => {
    ended = true;
  });

  const reading = <A extends ActId>(act: A, given: unknown): Promise<Told<Value<A>>> =>
    withGiven(house, act, given, async (read) => {
      const outcome = await answer(house, { act, given: read, dryRun: false });
      if (outcome.kind === "refused") return refusal(outcome.sentence);
      return { kind: "done", value: outcome.value };
    });

  const planning = <A extends ActId>(act: A, given: unknown): Promise<Planned<Value<A>>> =>
    withGiven(house, act, given, async (read) => {
      const planned = await answer(house, { act, given: read, dryRun: true });
      if (planned.kind === "refused") return refusal(planned.sentence);
      const { value, diff = "" } = planned;
      const apply = async (): Promise<Told<Value<A>>> => {
        const outcome = await writeShown(house, act, read, diff);
        if (outcome.kind === "refused") return refusal(outcome.sentence);
        return { kind: "done", value: outcome.value };
      };
      return Object.freeze({ kind: "planned", value: value as Value<A>, diff, apply });
    });

  const on: ThroughlineApi["on"] = (event, listener) => {
    if (event !== "changed") throw new Error(`There is no event ${String(event)}`);
    if (ended) throw new Error(session.words().doors.ended.join(" — "));
    let off: (() => void) | null = null;
    let wanted = true;
    session.app.workspace.onLayoutReady(() => {
      if (wanted && !ended) off = index().onChange(() => tell(listener));
    });
    return () => {
      wanted = false;
      off?.();
    };
  };

  return frozen({
    version,
    board: (given) => reading("board", given),
    // What is answered follows from what is given: a series has figures of its own.
    report: ((given?: unknown) => reading("report", given)) as ThroughlineApi["report"],
    outline: (given) => reading("outline", given),
    doctor: () => reading("doctor", {}),
    week: (given) => planning("week", given),
    carry: (given) => planning("carry", given),
    meeting: (given) => planning("meeting", given),
    question: (given) => planning("question", given),
    task: (given) => planning("task", given),
    takeBack: (given) => planning("take-back", given),
    undo: () => planning("undo", {}),
    adopt: (given) => planning("adopt", given),
    collapse: (given) => planning("collapse", given),
    merge: (given) => planning("merge", given),
    bases: (given) => planning("bases", given),
    on,
  });
}

/** Runs with what was given once it has been read as at any other door; whoever calls may not be checked by a compiler. */
async function withGiven<T>(
  { session }: House,
  act: ActId,
  given: unknown,
  run: (read: Given) => Promise<T>,
): Promise<T | Refusal> {
  const all = Object.entries(typeof given === "object" && given !== null ? given : {});
  const written = all
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, textOf(value)]);
  const order = readOrder(act, written, session.words());
  return order.kind === "wrong" ? refusal(order.sentence) : run(order.given);
}

/** What is neither a text nor a number fits no argument. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function refusal([what, mend]: Sentence): Refusal {
  return { kind: "refused", what, mend };
}

/** A listener's error is its own. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    console.error(error);
  }
}

function frozen(api: ThroughlineApi): ThroughlineApi {
  Object.values(api).forEach(Object.freeze);
  return Object.freeze(api);
}
