// The panel's rows but for drivers: a goal, a task, a question, a promise.

import { useState } from "preact/hooks";
import type { CommitmentRow, QuestionRow, TaskRow } from "../../board/board";
import type { GoalRow } from "../../board/goals";
import type { Common } from "./parts";
import { Acts, Box, Entry, Icon, IconButton, Text, Title } from "./parts";
import { goalMenu, itemMenu } from "./row-menus";
import { Sparkline } from "./trend";

/** Rows without an order of their own. */
const STAYS = { up: undefined, down: undefined };

export function Goal({ row, words, doors }: Common & { readonly row: GoalRow }) {
  const [writing, setWriting] = useState(false);
  const { path, goal, state, staleDays, progress, next, history, confidence } = row;
  const numbers = history.flatMap(({ number }) => number ?? []);
  const paused = goal.standing === "paused";
  const menu = (event: MouseEvent) =>
    doors.menu(
      goalMenu(row, { words, doors }, () => setWriting(true)),
      event,
      path,
    );
  return (
    <li class={`throughline-entity is-goal is-${state}`} onContextMenu={menu}>
      <div class="throughline-line">
        <span class="throughline-dot" role="img" aria-label={words.state[state]} title={words.state[state]} />
        <Title path={path} line={0} doors={doors}>
          {goal.title}
        </Title>
        {goal.owner === null ? null : <span class="throughline-owner">{goal.owner}</span>}
        <span class="throughline-fact">{staleDays === null ? words.never : words.ago(staleDays)}</span>
        <Acts words={words} menu={menu}>
          <IconButton icon="message-square-plus" label={words.writeUpdate} press={() => setWriting(true)} />
          <IconButton
            icon={paused ? "play" : "pause"}
            label={paused ? words.resume : words.pause}
            press={() => doors.status(path, paused ? "active" : "paused")}
          />
        </Acts>
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

export function TaskLine({ row, words, doors }: Common & { readonly row: TaskRow }) {
  const { path, task, times } = row;
  const { line, text, since, kind } = task;
  return (
    <li
      class="throughline-line is-item"
      onContextMenu={(event) => doors.menu([], event, path)}
      draggable
      onDragStart={(event) => doors.drag(path, event)}
    >
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
  const menu = (event: MouseEvent) => {
    const run = () => doors.extract(path, question.line);
    doors.menu([{ title: words.commands.extract, icon: "file-output", run }], event, path);
  };
  return (
    <li class="throughline-line is-item" onContextMenu={menu}>
      <Icon name="help-circle" />
      <Title path={path} line={question.line} doors={doors}>
        {question.owner === null ? question.topic : `${question.owner} / ${question.topic}`}
      </Title>
      {times > 0 && since ? (
        <span class={`throughline-age is-${Math.min(times, 3)}`}>{words.age(times, since)}</span>
      ) : null}
      <Acts words={words} menu={menu} />
    </li>
  );
}

export function CommitmentLine({ row, words, doors }: Common & { readonly row: CommitmentRow }) {
  const { path, commitment, misses } = row;
  const { person, text, line, kind, written } = commitment;
  const at = { path, line, text: written };
  const menu = (event: MouseEvent) => doors.menu(itemMenu(at, STAYS, { words, doors }), event, path);
  return (
    <li class="throughline-line is-item" onContextMenu={menu}>
      <Box kind={kind} row={at} words={words} doors={doors} />
      <span class="throughline-words" onClick={(event) => doors.open(path, line, event)}>
        {person === null ? null : <span class="throughline-person">{person}: </span>}
        <Text text={text} from={path} doors={doors} />
      </span>
      {misses > 0 ? (
        <span class={`throughline-age is-${Math.min(misses + 1, 3)}`}>{words.misses(misses)}</span>
      ) : null}
      <Acts words={words} menu={menu} />
    </li>
  );
}
