// A driver in the panel, and the items of its backlog in the order of the file.

import type { DriverRow } from "../../board/drivers";
import { plainText } from "../../board/inline";
import type { BacklogItem } from "../../driver/facts";
import type { InLine, OfEntity } from "./parts";
import { Box, Owner, Text, Title, Words } from "./parts";
import { Remarks } from "./remarks";

export function DriverHead(props: OfEntity & { readonly row: DriverRow }) {
  const { row, words, doors, shortcuts } = props;
  const { path, driver, open, total, lastWorked, overdue, above } = row;
  const count = words.openOfHint(open, total);
  return (
    <>
      <div class="throughline-line">
        <Title {...props}>{driver.title}</Title>
        <Owner name={driver.owner} {...props} />
        {total === 0 ? null : (
          <span class="throughline-fact" role="img" title={count} aria-label={count}>
            {words.openOf(open, total)}
          </span>
        )}
        {shortcuts}
      </div>
      {lastWorked === null && !overdue && !driver.closed && above === null ? null : (
        <div class="throughline-line is-detail is-facts">
          {driver.closed && driver.status !== null ? <span>{driver.status}</span> : null}
          {lastWorked === null ? null : <span>{words.worked(lastWorked)}</span>}
          {overdue && driver.review ? <span class="is-wrong">{words.overdue(driver.review)}</span> : null}
          {above === null ? null : (
            <span>
              {words.partOf} <Text text={`[[${above.path}|${above.title}]]`} from={path} doors={doors} />
            </span>
          )}
        </div>
      )}
      {driver.line === 0
        ? null
        : driver.needs.map((need) => <div class="throughline-line is-detail">{plainText(need)}</div>)}
      <Remarks remarks={row.remarks} path={path} words={words} doors={doors} />
    </>
  );
}

export function ItemWords(props: InLine & { readonly row: DriverRow; readonly item: BacklogItem }) {
  const { row, item, doors, shortcuts } = props;
  return (
    <>
      <Box kind={item.kind} {...props} />
      <Words {...props}>
        <Text text={item.text} from={row.path} doors={doors} />
      </Words>
      {shortcuts}
    </>
  );
}
