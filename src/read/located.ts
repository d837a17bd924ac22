import type { Position } from "../model/diagnostic.js";

/** Where a value and its key stand in a text, and the same of its parts; offsets count characters from 0. */
export interface Located {
  readonly key: number;
  readonly value: number;
  readonly parts: ReadonlyMap<string | number, Located>;
}

/** Tells the position of a key or of its value; of a path that is not there, that of the nearest part around it. */
export type Locate = (path: readonly (string | number)[], of?: "key" | "value") => Position;

/** Makes a function from offsets to positions, in time that grows with the logarithm of the lines. */
export function positionsOf(file: string, text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** Makes a `Locate` from the located root of a text. */
export function locateIn(root: Located, positionAt: (offset: number) => Position): Locate {
  return (path, of = "value") => {
    let part = root;
    let found = of;
    for (const step of path) {
      const next = part.parts.get(step);
      if (next === undefined) {
        found = part === root ? "value" : "key";
        break;
      }
      part = next;
    }
    return positionAt(found === "key" ? part.key : part.value);
  };
}
