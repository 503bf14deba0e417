// The panel's rows: a goal, a driver with its backlog, a task, a question, a promise.

import { useState } from "preact/hooks";
import type { CommitmentRow, DriverRow, QuestionRow, TaskRow } from "../../board/board";
import type { GoalRow } from "../../board/goals";
import { plainText } from "../../board/inline";
import type { BacklogItem } from "../../driver/facts";
import type { StatusKind } from "../../note/task";
import type { enPanel } from "../../locale/en-panel";
import type { NotePath } from "../../notebook/notebook";
import type { PanelDoors } from "./doors";
import { Entry, Icon, IconButton, Text, Title } from "./parts";
import { Sparkline } from "./trend";

type Words = typeof enPanel;

interface Common {
  readonly words: Words;
  readonly doors: PanelDoors;
}

export function Goal({ row, words, doors }: Common & { readonly row: GoalRow }) {
  const [writing, setWriting] = useState(false);
  const { path, goal, state, staleDays, progress, next, history, confidence } = row;
  const numbers = history.flatMap(({ number }) => number ?? []);
  const paused = goal.standing === "paused";
  return (
    <li class={`throughline-entity is-goal is-${state}`}>
      <div class="throughline-line">
        <span class="throughline-dot" role="img" aria-label={words.state[state]} title={words.state[state]} />
        <Title path={path} line={0} doors={doors}>
          {goal.title}
        </Title>
        {goal.owner === null ? null : <span class="throughline-owner">{goal.owner}</span>}
        <span class="throughline-fact">{staleDays === null ? words.never : words.ago(staleDays)}</span>
        <span class="throughline-acts">
          <IconButton icon="message-square-plus" label={words.writeUpdate} press={() => setWriting(true)} />
          <IconButton
            icon={paused ? "play" : "pause"}
            label={paused ? words.resume : words.pause}
            press={() => doors.pause(path, !paused)}
          />
        </span>
      </div>
      {progress === null && numbers.length < 2 ? null : (
        <div class="throughline-line is-detail">
          {progress === null ? null : <Progress value={progress} label={goal.metric ?? goal.title} />}
          {numbers.length < 2 ? null : <Sparkline numbers={numbers} />}
        </div>
      )}
      {confidence === null || confidence === "on-track" ? null : (
        <div class={`throughline-line is-detail is-${confidence}`}>{words.confidence[confidence]}</div>
      )}
      {next === null || state === "closed" || paused ? null : (
        <div class="throughline-line is-detail">
          <Icon name="arrow-right" />
          <span>
            <Text text={next} from={path} doors={doors} />
          </span>
        </div>
      )}
      {goal.wrong.map(({ property, value }) => (
        <div class="throughline-line is-detail is-wrong">{words.wrong(property, value)}</div>
      ))}
      {writing ? (
        <Entry
          label={words.writeUpdate}
          done={(text) => {
            setWriting(false);
            if (text !== null) doors.update(path, text);
          }}
        />
      ) : null}
    </li>
  );
}

function Progress({ value, label }: { readonly value: number; readonly label: string }) {
  const percent = Math.round(value * 100);
  return (
    <span
      class="throughline-progress"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-label={label}
      title={`${percent} %`}
    >
      <span style={{ inlineSize: `${percent}%` }} />
    </span>
  );
}

export function Driver({ row, words, doors }: Common & { readonly row: DriverRow }) {
  const [writing, setWriting] = useState<"item" | "work" | null>(null);
  const { path, driver, open, total, items, lastWorked, overdue } = row;
  // A driver inside a question has no backlog to add to.
  const own = driver.line === 0;
  const entry = (save: (text: string) => void, label: string) => (
    <Entry
      label={label}
      done={(text) => {
        setWriting(null);
        if (text !== null) save(text);
      }}
    />
  );
  return (
    <li class={`throughline-entity is-driver${driver.closed ? " is-closed" : ""}`}>
      <div class="throughline-line">
        <Title path={path} line={driver.line} doors={doors}>
          {driver.title}
        </Title>
        {driver.owner === null ? null : <span class="throughline-owner">{driver.owner}</span>}
        {total === 0 ? null : (
          <span
            class="throughline-fact"
            title={words.openOfHint(open, total)}
            aria-label={words.openOfHint(open, total)}
          >
            {words.openOf(open, total)}
          </span>
        )}
        {own ? (
          <span class="throughline-acts">
            <IconButton icon="list-plus" label={words.addItem} press={() => setWriting("item")} />
            <IconButton icon="notebook-pen" label={words.logWork} press={() => setWriting("work")} />
          </span>
        ) : null}
      </div>
      {lastWorked === null && !overdue ? null : (
        <div class="throughline-line is-detail">
          {lastWorked === null ? null : <span>{words.worked(lastWorked)}</span>}
          {overdue && driver.review ? <span class="is-wrong">{words.overdue(driver.review)}</span> : null}
        </div>
      )}
      {own
        ? null
        : driver.needs.map((need) => <div class="throughline-line is-detail">{plainText(need)}</div>)}
      {items.length === 0 ? null : (
        <ul class="throughline-items">
          {items.map((item, i) => (
            <Item
              key={`${item.line} ${item.text}`}
              item={item}
              above={items[i - 1]}
              path={path}
              words={words}
              doors={doors}
            />
          ))}
        </ul>
      )}
      {writing === "item" ? entry((text) => doors.addItem(path, text), words.addItem) : null}
      {writing === "work" ? entry((text) => doors.logWork(path, text), words.logWork) : null}
    </li>
  );
}

function Item(
  props: Common & {
    readonly item: BacklogItem;
    readonly above: BacklogItem | undefined;
    readonly path: NotePath;
  },
) {
  const { item, above, path, words, doors } = props;
  const row = { path, line: item.line, text: item.text };
  const up = () => {
    if (above) doors.moveUp(row, { path, line: above.line, text: above.text });
  };
  return (
    <li
      class="throughline-line is-item"
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" || !event.altKey || !above) return;
        event.preventDefault();
        up();
      }}
    >
      <Box kind={item.kind} row={row} words={words} doors={doors} />
      <span class="throughline-words" onClick={(event) => doors.open(path, item.line, event)}>
        <Text text={item.text} from={path} doors={doors} />
      </span>
      {above ? (
        <span class="throughline-acts">
          <IconButton icon="arrow-up" label={words.up} press={up} />
        </span>
      ) : null}
    </li>
  );
}

function Box(
  props: Common & {
    readonly kind: StatusKind;
    readonly row: { readonly path: NotePath; readonly line: number; readonly text: string };
  },
) {
  const { kind, row, words, doors } = props;
  return (
    <input
      type="checkbox"
      class="task-list-item-checkbox"
      checked={kind === "done"}
      data-task={kind === "progress" ? "/" : kind === "done" ? "x" : " "}
      aria-label={words.tick(plainText(row.text))}
      onClick={(event) => {
        event.stopPropagation();
        doors.tick(row, event.currentTarget.checked);
      }}
    />
  );
}

export function TaskLine({ row, words, doors }: Common & { readonly row: TaskRow }) {
  const { path, task, times } = row;
  const { line, text, since, kind } = task;
  return (
    <li class="throughline-line is-item">
      <Box kind={kind} row={{ path, line, text }} words={words} doors={doors} />
      <span class="throughline-words" onClick={(event) => doors.open(path, line, event)}>
        <Text text={text} from={path} doors={doors} />
      </span>
      {times > 0 && since !== null ? (
        <span class={`throughline-age is-${Math.min(times, 3)}`}>
          {words.age(times, since.replace(/^\d{4}-(?=W)/, ""))}
        </span>
      ) : null}
    </li>
  );
}

export function QuestionLine({ row, words, doors }: Common & { readonly row: QuestionRow }) {
  const { path, question, times, since } = row;
  return (
    <li class="throughline-line is-item">
      <Icon name="help-circle" />
      <Title path={path} line={question.line} doors={doors}>
        {question.owner === null ? question.topic : `${question.owner} / ${question.topic}`}
      </Title>
      {times > 0 && since ? (
        <span class={`throughline-age is-${Math.min(times, 3)}`}>{words.age(times, since)}</span>
      ) : null}
    </li>
  );
}

export function CommitmentLine({ row, words, doors }: Common & { readonly row: CommitmentRow }) {
  const { path, commitment, misses } = row;
  const { person, text, line, kind, written } = commitment;
  return (
    <li class="throughline-line is-item">
      <Box kind={kind} row={{ path, line, text: written }} words={words} doors={doors} />
      <span class="throughline-words" onClick={(event) => doors.open(path, line, event)}>
        {person === null ? null : <span class="throughline-person">{person}: </span>}
        <Text text={text} from={path} doors={doors} />
      </span>
      {misses > 0 ? (
        <span class={`throughline-age is-${Math.min(misses + 1, 3)}`}>{words.misses(misses)}</span>
      ) : null}
    </li>
  );
}
