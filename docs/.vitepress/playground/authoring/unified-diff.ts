/** One line of a difference between two texts. */
interface Change {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

const context = 3;

/** Writes the difference of two texts as a patch that `git apply` takes; empty where they are the same. */
export const unifiedDiff = (path: string, before: string, after: string): string => {
  if (before === after) return "";
  const changes = changesOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(changes).map((hunk) => hunkText(changes, hunk));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
};

const linesOf = (text: string): readonly string[] => (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");

const changesOf = (before: readonly string[], after: readonly string[]): readonly Change[] => {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const same = (lines: readonly string[]): readonly Change[] => lines.map((line) => ({ sign: " ", line }));
  return [
    ...same(before.slice(0, start)),
    ...aligned(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
};

/** Aligns by the longest common subsequence. */
const aligned = (before: readonly string[], after: readonly string[]): readonly Change[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row !== undefined) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ sign: " ", line: before[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ sign: "-", line: before[i++] ?? "" });
    } else changes.push({ sign: "+", line: after[j++] ?? "" });
  }
  return changes;
};

interface Hunk {
  readonly from: number;
  readonly to: number;
}

const hunksOf = (changes: readonly Change[]): readonly Hunk[] => {
  const hunks: Hunk[] = [];
  changes.forEach(({ sign }, index) => {
    if (sign === " ") return;
    const around = { from: Math.max(0, index - context), to: Math.min(changes.length, index + context + 1) };
    const last = hunks.at(-1);
    if (last !== undefined && around.from <= last.to) hunks[hunks.length - 1] = { from: last.from, to: around.to };
    else hunks.push(around);
  });
  return hunks;
};

const hunkText = (changes: readonly Change[], { from, to }: Hunk): string => {
  const count = (lines: readonly Change[], other: Change["sign"]): number => lines.filter(({ sign }) => sign !== other).length;
  const [ahead, within] = [changes.slice(0, from), changes.slice(from, to)];
  const range = (other: Change["sign"]): string => {
    const length = count(within, other);
    return `${count(ahead, other) + (length === 0 ? 0 : 1)},${length}`;
  };
  return `@@ -${range("+")} +${range("-")} @@\n${within.map(({ sign, line }) => `${sign}${line}\n`).join("")}`;
};
