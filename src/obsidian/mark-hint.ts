// Says once, after a carry, why carried lines read `[-]` and not `[>]`, where Tasks is the reason and set-up did not ask.

import { movedMark } from "../note/task";
import type { Session } from "./session";

export async function hintAboutMark(session: Session): Promise<void> {
  const { device, settings } = session;
  if (device.toldMark.load() || settings.current().sourceMark !== "auto") return;
  const found = await session.look(async ({ tasks }) => ({ tasks }), "automation");
  if (!found?.tasks || movedMark(found.tasks).char !== "-") return;
  device.toldMark.save(true);
  session.say([session.words().editor.markHint], {}, "stays");
}
