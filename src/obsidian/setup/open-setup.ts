// Shows set-up, and keeps what was answered. It never writes a note, and closing it keeps nothing.

import { h } from "preact";
import { localeNamed } from "../../calendar/locale";
import { asSentence, sayRefusal, wordsOf } from "../../command/say";
import type { SetupExample } from "../../command/review/setup";
import { setupExample, setupOffer } from "../../command/review/setup";
import { languageTag, shownLanguage } from "../lay-desk";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { refuseUnkept } from "../session";
import type { SetupAnswer } from "./setup-view";
import { SetupView } from "./setup-view";

/** Once, where nobody has set this vault up and this device has not been asked. */
export async function setUpOnce(session: Session): Promise<void> {
  if (session.settings.isNew() && !session.device.askedSetUp.load()) await openSetup(session);
}

/** Asks, with what is set already given as the answers. */
export async function openSetup(session: Session): Promise<void> {
  const { settings, device } = session;
  const { language, weeklyName, reviewDay, sourceMark } = settings.current();
  const { automation } = device.settings.load();
  // Off is what a device does before anybody was asked; to a person who sets this up the usual is offered.
  const offered = settings.isNew() && automation === "off" ? "offer" : automation;
  await ask(session, { settings: { language, weeklyName, reviewDay, sourceMark }, automation: offered });
}

async function ask(session: Session, now: SetupAnswer): Promise<void> {
  const offer = await session.look((desk) => setupOffer(desk));
  if (!offer) return;
  const { language } = now.settings;
  const spoken = { ...session.settings.current(), language };
  const words = wordsOf(shownLanguage(spoken));
  const { weekdays } = localeNamed(languageTag(spoken));
  let drawnAnew = false;
  const close = openDialog(session, {
    title: words.dialogs.setup.title,
    cls: "throughline-setup-dialog",
    language,
    draw: (shut) =>
      h(SetupView, {
        offer,
        now,
        weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => weekdays[day % 7] ?? ""),
        example: (settings) => example(session, settings),
        speak: (answer) => {
          drawnAnew = true;
          shut();
          session.start(() => ask(session, answer));
        },
        confirm: async (answer) => {
          await keep(session, answer);
          close();
        },
        close: shut,
      }),
    closed: () => {
      if (!drawnAnew) session.device.askedSetUp.save(true);
      if (offer.asksMark) session.device.toldMark.save(true);
    },
  });
}

async function example(
  session: Session,
  settings: SetupAnswer["settings"],
): Promise<SetupExample | string | null> {
  const words = wordsOf(shownLanguage({ ...session.settings.current(), ...settings }));
  // A refusal is shown in place of the example, so it must not be said as well.
  const found = await session.look(async (desk) => ({ found: await setupExample(desk, settings) }));
  if (!found) return null;
  const example = found.found;
  return example.kind === "example" ? example : asSentence(sayRefusal(example.refusal, words));
}

/** Keeps every answer; the language always, so that the vault's other devices are not asked again. */
async function keep(session: Session, { settings, automation }: SetupAnswer): Promise<void> {
  const { weeklyName, reviewDay, sourceMark } = session.settings.current();
  const before: Readonly<Record<string, unknown>> = { weeklyName, reviewDay, sourceMark };
  for (const [key, value] of Object.entries(settings)) {
    if (before[key] === value) continue;
    refuseUnkept(session, await session.settings.set(key, value));
  }
  const { device } = session;
  device.settings.save({ ...device.settings.load(), automation });
}
