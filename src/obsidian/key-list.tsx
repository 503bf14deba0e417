// Keys and what each does, as a list.

export type KeyRow = readonly [keys: readonly string[], does: string];

export function KeyList({
  rows,
  class: name,
}: {
  readonly rows: readonly KeyRow[];
  readonly class?: string;
}) {
  return (
    <dl class={name}>
      {rows.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
