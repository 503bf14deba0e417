// The acts by link: obsidian://throughline?act=week. What writes is shown and asked for first, unless this device allows it.

import type { ObsidianProtocolData, Plugin } from "obsidian";
import { h } from "preact";
import type { Given } from "../../command/given";
import type { Done } from "../../command/perform";
import { diffLines } from "../../command/preview/diff";
import { asSentence } from "../../command/say";
import type { Act, ActId, Report } from "../../command/table";
import { ACT_IDS, ACTS } from "../../command/table";
import type { Sentence } from "../../locale/en-refusals";
import { decline, undoCarry } from "../carry-acts";
import { openNote } from "../open-review";
import { sayReport } from "../outcome";
import { openDialog } from "../preview/dialog";
import { answer, readOrder, runShown } from "./answer";
import type { House } from "./answer";
import { AnswerView } from "./answer-view";
import { LinkView } from "./link-view";
import type { Asked } from "./link-view";

/** What a link has beside an act's arguments: the app's own, and which act. */
const OF_THE_LINK = ["action", "act", "vault"];

interface Call {
  readonly id: ActId;
  readonly given: Given;
  /** As it was written, to be shown. */
  readonly written: readonly (readonly [name: string, value: string])[];
}

/** Links for this plugin by its id. Nothing of a link is evaluated: it names an act of the table and its arguments. */
export function registerLinks(plugin: Plugin, house: House): void {
  const { session } = house;
  // A page may open many links at once; a person answers one.
  let asking = false;
  const say = (sentence: Sentence) => session.say([asSentence(sentence)]);

  const follow = async (params: ObsidianProtocolData) => {
    const call = read(params, house);
    if (call.kind === "wrong") return say(call.sentence);
    if (!ACTS[call.id].writes) return show(call, house);
    if (asking) return say(session.words().doors.link.busy);
    asking = true;
    try {
      await ask(call, house);
    } finally {
      asking = false;
    }
  };
  plugin.registerObsidianProtocolHandler(plugin.manifest.id, (params) => {
    session.start(() => follow(params));
  });
}

function read(
  params: ObsidianProtocolData,
  { session }: House,
): ({ readonly kind: "call" } & Call) | { readonly kind: "wrong"; readonly sentence: Sentence } {
  const words = session.words();
  const { act = "" } = params;
  const id = ACT_IDS.find((one) => one === act);
  const acts = ACT_IDS.join(", ");
  if (id === undefined) {
    return {
      kind: "wrong",
      sentence: act === "" ? words.doors.noAct(acts) : words.doors.unknownAct(act, acts),
    };
  }
  const written = Object.entries(params).filter(([name]) => !OF_THE_LINK.includes(name));
  const order = readOrder(id, written, words);
  return order.kind === "wrong" ? order : { kind: "call", id, given: order.given, written };
}

async function show({ id, given }: Call, house: House): Promise<void> {
  const { session } = house;
  const outcome = await answer(house, { act: id, given, dryRun: false });
  if (outcome.kind === "refused") return session.say([asSentence(outcome.sentence)]);
  const text = JSON.stringify(outcome.value, null, 2);
  openDialog(session, {
    title: `throughline ${id}`,
    cls: "throughline-answer-dialog",
    draw: (close) => h(AnswerView, { text, close }),
  });
}

/** Resolves when the link has been answered, or there was nothing to ask. */
async function ask({ id, given, written }: Call, { session, known }: House): Promise<void> {
  const act: Act = ACTS[id];
  const planned = await session.look<Done<Report>>((desk) => act.run(desk, given, true, known));
  if (!planned) return;
  if (!planned.diff) return session.say(sayReport(planned.value, session.words()));
  if (session.device.settings.load().linksWrite) {
    const done = await session.act<Done<Report>>((desk) => act.run(desk, given, false, known));
    return done ? tell(session, done.value) : undefined;
  }
  await new Promise<void>((answered) => {
    const write = async ({ diff }: Asked): Promise<Asked | null> => {
      const done = await session.act((desk) => runShown(act, desk, given, diff, known));
      if (done?.kind === "changed") return askedOf(done.now);
      if (done) {
        close();
        await tell(session, done.value);
      }
      return null;
    };
    const close = openDialog(session, {
      title: session.words().doors.link.title,
      cls: "throughline-link-dialog",
      draw: (shut) =>
        h(LinkView, {
          does: session.words().acts[act.does],
          written,
          asked: askedOf(planned),
          write,
          close: shut,
        }),
      closed: answered,
    });
  });
}

function askedOf({ diff = "", writes }: Done<Report>): Asked {
  return { diff, notes: writes ? [...diffLines(writes)] : [] };
}

/** Says what was done, and opens the note that was made. */
async function tell(session: House["session"], report: Report): Promise<void> {
  if ("undone" in report) decline(session, report);
  const note = "note" in report ? report.note : null;
  const wrote = "writes" in report && report.writes.length > 0;
  if (note !== null && "created" in report && report.created) await openNote(session.app, note);
  session.say(sayReport(report, session.words()), {
    open: note !== null && (() => openNote(session.app, note)),
    undo: wrote && (() => undoCarry(session)),
  });
}
