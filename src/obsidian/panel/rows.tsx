// The panel's other lines: heads of sections and groups, a task, a question, a promise.

import type { ComponentChildren } from "preact";
import type { CommitmentRow, QuestionRow, TaskRow } from "../../board/board";
import type { Remark } from "../../board/remarks";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Common, InLine } from "./parts";
import { ageLevel } from "../age-level";
import { Age, Box, Icon, Text, Title, Words } from "./parts";
import { sayRemark } from "../../command/board/say-remark";

export function Section({
  title,
  count,
  folded,
  children,
}: {
  readonly children: ComponentChildren;
  readonly title: string;
  readonly count: number | null;
  readonly folded: boolean;
}) {
  return (
    <>
      <Icon name={folded ? "chevron-right" : "chevron-down"} />
      <span class="throughline-part-title">{title}</span>
      {count === null ? null : <span class="tree-item-flair">{count}</span>}
      {children}
    </>
  );
}

export function Group({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <>
      <span>{name}</span>
      <span class="tree-item-flair">{count}</span>
    </>
  );
}

/** The rest of a driver's items: shows it, or puts it away. */
export function More({ hidden, words }: { readonly hidden: number; readonly words: Common["words"] }) {
  return <span class="throughline-more">{hidden === 0 ? words.fewer : words.moreItems(hidden)}</span>;
}

export function TaskWords(props: InLine & { readonly row: TaskRow }) {
  const { row, words, doors, threshold, shortcuts } = props;
  const { path, task, times } = row;
  const { text, since, kind } = task;
  return (
    <>
      <Box kind={kind} {...props} />
      <Words {...props}>
        <Text text={text} from={path} doors={doors} />
      </Words>
      {times > 0 && since !== null ? (
        <Age level={ageLevel(times, threshold)}>{words.age(times, since.replace(/^\d{4}-(?=W)/, ""))}</Age>
      ) : null}
      {shortcuts}
    </>
  );
}

export function QuestionWords(props: InLine & { readonly row: QuestionRow }) {
  const { row, words, threshold, shortcuts } = props;
  const { question, times, since } = row;
  return (
    <>
      <Icon name="help-circle" />
      <Title {...props}>
        {question.owner === null ? question.topic : `${question.owner} / ${question.topic}`}
      </Title>
      {times > 0 && since ? <Age level={ageLevel(times, threshold)}>{words.age(times, since)}</Age> : null}
      {shortcuts}
    </>
  );
}

/** Promises get one chance less than tasks: a second miss is one too many (DOMAIN §8.5). */
export function CommitmentWords(props: InLine & { readonly row: CommitmentRow }) {
  const { row, words, doors, shortcuts } = props;
  const { path, commitment, misses } = row;
  const { person, text, kind } = commitment;
  return (
    <>
      <Box kind={kind} {...props} />
      <Words {...props}>
        {person === null ? null : <span class="throughline-person">{person}: </span>}
        <Text text={text} from={path} doors={doors} />
      </Words>
      {misses > 0 ? <Age level={ageLevel(misses + 1)}>{words.misses(misses)}</Age> : null}
      {shortcuts}
    </>
  );
}

/** A goal that a review speaks of and that is not there. */
export function Astray(props: InLine & { readonly remark: Remark; readonly path: NotePath }) {
  return (
    <>
      <Icon name="unlink" />
      <Words {...props}>
        <span class="is-wrong">{sayRemark(props.remark, props.words)}</span>
      </Words>
      <span class="throughline-fact">{noteName(props.path)}</span>
    </>
  );
}
