// Many short lists of whole numbers in one block of memory: a list of its own for each note would weigh more than what is in it.

export interface ShortLists {
  /** The list of a row; empty where none was put. It is a view that the next `put` may change. */
  of(row: number): Uint32Array;
  put(row: number, list: readonly number[]): void;
}

const FIRST = 1024;

export function shortLists(): ShortLists {
  let block = new Uint32Array(FIRST);
  /** What stands before here is taken. */
  let end = 0;
  let wasted = 0;
  /** Of each row where its list begins in the block and where it ends. */
  let places = new Uint32Array(FIRST);

  /** Moves all lists into a block of this size, one behind the other. */
  const move = (size: number) => {
    const next = new Uint32Array(size);
    let at = 0;
    for (let i = 0; i < places.length; i += 2) {
      const list = block.subarray(places[i], places[i + 1]);
      next.set(list, at);
      places[i] = at;
      places[i + 1] = at += list.length;
    }
    block = next;
    end = at;
    wasted = 0;
  };

  return {
    of: (row) => block.subarray(places[2 * row] ?? 0, places[2 * row + 1] ?? 0),
    put: (row, list) => {
      const at = 2 * row;
      if (at >= places.length) {
        const more = new Uint32Array(2 * at + 2);
        more.set(places);
        places = more;
      }
      wasted += (places[at + 1] ?? 0) - (places[at] ?? 0);
      places[at] = places[at + 1] = end;
      // A row that changes again and again must not fill the block.
      if (end + list.length > block.length) move(Math.max(FIRST, 2 * (end - wasted + list.length)));
      places[at] = end;
      for (const one of list) block[end++] = one;
      places[at + 1] = end;
    },
  };
}
