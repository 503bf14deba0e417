// Set-up: a few questions, each with the likeliest answer given already, and what the next review would be.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { SetupExample, SetupOffer, SetupPlace } from "../../command/review/setup";
import type { DialogWords } from "../../locale/en-dialogs";
import type { DeviceSettings, Settings } from "../../settings/settings";
import { DialogFoot } from "../preview/dialog-foot";
import { useBusy, useElementId, useSurroundings } from "../preview/surroundings";

export interface SetupAnswer {
  readonly settings: Pick<Settings, "language" | "weeklyName" | "reviewDay" | "sourceMark">;
  readonly automation: DeviceSettings["automation"];
}

export interface SetupViewProps {
  readonly offer: SetupOffer;
  readonly now: SetupAnswer;
  /** Names of the days, Monday first. */
  readonly weekdays: readonly string[];
  /** The next review with these settings, or in a sentence why there is none. */
  readonly example: (settings: SetupAnswer["settings"]) => Promise<SetupExample | string | null>;
  /** In another language the dialog is drawn anew. */
  readonly speak: (answer: SetupAnswer) => void;
  readonly confirm: (answer: SetupAnswer) => Promise<void>;
  readonly close: () => void;
}

type Place = SetupPlace["kind"] | "own" | "none";

const PLUGINS: Readonly<Record<string, string>> = {
  "periodic-notes": "Periodic Notes",
  calendar: "Calendar",
  journals: "Journals",
};

export function SetupView({ offer, now, weekdays, example, speak, confirm, close }: SetupViewProps) {
  const say = useSurroundings().words.dialogs.setup;
  const [answer, setAnswer] = useState(now);
  const own = now.settings.weeklyName;
  const [place, setPlace] = useState<Place>(own === "" ? (offer.places[0]?.kind ?? "usual") : "own");
  const [ownName, setOwnName] = useState(own || "[Weekly]/GGGG-[W]WW");
  const [busy, during] = useBusy();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const settings = { ...answer.settings, weeklyName: nameOf(place, offer, ownName) };
  const set = (changes: Partial<SetupAnswer["settings"]>) =>
    setAnswer({ ...answer, settings: { ...answer.settings, ...changes } });
  const done = () =>
    during(() => confirm({ settings, automation: place === "none" ? "off" : answer.automation }));
  return (
    <div class="throughline-preview throughline-setup" aria-busy={busy}>
      <div class="throughline-notes">
        <p class="throughline-capacity">{say.lead}</p>
        <Item name={say.language}>
          {(id) => (
            <select
              ref={first}
              id={id}
              class="dropdown"
              value={settings.language}
              onChange={({ currentTarget: { value } }) => {
                const language = value === "en" || value === "ru" ? value : "auto";
                speak({ ...answer, settings: { ...settings, language } });
              }}
            >
              <option value="auto">{say.auto}</option>
              <option value="en">English</option>
              <option value="ru">Русский</option>
            </select>
          )}
        </Item>
        <fieldset class="throughline-places">
          <legend>{say.where}</legend>
          {placesOf(offer).map((kind) => (
            <label key={kind} class="throughline-place">
              <input
                type="radio"
                name="throughline-place"
                checked={place === kind}
                onChange={() => setPlace(kind)}
              />
              <span>{placeWords(kind, offer, say)}</span>
            </label>
          ))}
          {place === "own" ? (
            <input
              type="text"
              class="throughline-own"
              aria-label={say.ownName}
              value={ownName}
              onInput={({ currentTarget }) => setOwnName(currentTarget.value)}
            />
          ) : null}
        </fieldset>
        {place === "none" ? null : (
          <>
            <Item name={say.reviewDay}>
              {(id) => (
                <select
                  id={id}
                  class="dropdown"
                  value={String(settings.reviewDay)}
                  onChange={({ currentTarget: { selectedIndex } }) =>
                    set({ reviewDay: ([1, 2, 3, 4, 5, 6, 7] as const)[selectedIndex] ?? 7 })
                  }
                >
                  {weekdays.map((name, i) => (
                    <option key={name} value={String(i + 1)}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Item>
            <Item name={say.automation}>
              {(id) => (
                <select
                  id={id}
                  class="dropdown"
                  value={answer.automation}
                  onChange={({ currentTarget: { selectedIndex } }) =>
                    setAnswer({ ...answer, automation: AUTOMATION[selectedIndex] ?? "off" })
                  }
                >
                  {AUTOMATION.map((kind) => (
                    <option key={kind} value={kind}>
                      {say[kind]}
                    </option>
                  ))}
                </select>
              )}
            </Item>
            {offer.asksMark ? (
              <Item name={say.mark} desc={say.markWhy}>
                {(id) => (
                  <select
                    id={id}
                    class="dropdown"
                    value={settings.sourceMark === ">" ? ">" : "auto"}
                    onChange={({ currentTarget: { value } }) => set({ sourceMark: value })}
                  >
                    <option value="auto">{say.markDropped}</option>
                    <option value=">">{say.markForward}</option>
                  </select>
                )}
              </Item>
            ) : null}
          </>
        )}
        <Example none={place === "none"} settings={settings} example={example} />
      </div>
      <DialogFoot
        says={say.closed}
        main={{ says: say.confirm, press: done, off: busy }}
        leave={{ says: say.later, press: close }}
      />
    </div>
  );
}

const AUTOMATION = ["offer", "carry", "ask", "off"] as const;

function placesOf({ places }: SetupOffer): readonly Place[] {
  return [...places.map(({ kind }) => kind), "own", "none"];
}

function nameOf(place: Place, { places }: SetupOffer, ownName: string): string {
  if (place === "own") return ownName.trim();
  const found = places.find(({ kind }) => kind === place);
  return found && found.kind !== "found" ? found.weeklyName : "";
}

function placeWords(place: Place, { places }: SetupOffer, say: DialogWords["setup"]): string {
  const found = places.find(({ kind }) => kind === place);
  switch (found?.kind) {
    case undefined:
      return place === "none" ? say.none : say.own;
    case "found":
      return say.found(found.series || say.root, found.count);
    case "neighbour":
      return say.neighbour(PLUGINS[found.plugin] ?? found.plugin);
    case "usual":
      return say.usual("Weekly");
  }
}

function Item(props: {
  readonly name: string;
  readonly desc?: string;
  readonly children: (id: string) => ComponentChildren;
}) {
  const id = useElementId();
  return (
    <div class="setting-item">
      <div class="setting-item-info">
        <label class="setting-item-name" for={id}>
          {props.name}
        </label>
        {props.desc === undefined ? null : <div class="setting-item-description">{props.desc}</div>}
      </div>
      <div class="setting-item-control">{props.children(id)}</div>
    </div>
  );
}

/** The next review as the answers would have it: its name and its first lines, or why there would be none. */
function Example(props: {
  readonly none: boolean;
  readonly settings: SetupAnswer["settings"];
  readonly example: SetupViewProps["example"];
}) {
  const { words, start } = useSurroundings();
  const say = words.dialogs.setup;
  const { none, settings, example } = props;
  const { language, weeklyName, reviewDay, sourceMark } = settings;
  const [shown, show] = useState<SetupExample | string | null>(null);
  useEffect(() => {
    let wanted = true;
    if (!none)
      start(async () => {
        const found = await example({ language, weeklyName, reviewDay, sourceMark });
        if (wanted) show(found);
      });
    return () => {
      wanted = false;
    };
  }, [start, example, none, language, weeklyName, reviewDay, sourceMark]);
  return (
    <div class="throughline-example" aria-live="polite">
      {none ? (
        <p class="throughline-muted">{say.exampleNone}</p>
      ) : typeof shown === "string" ? (
        <p class="throughline-wrong">{shown}</p>
      ) : shown ? (
        <>
          <p class="throughline-muted">
            {say.example} <strong>{shown.path}</strong>
          </p>
          <pre class="throughline-diff" dir="auto">
            {shown.lines.join("\n")}
          </pre>
        </>
      ) : null}
    </div>
  );
}
