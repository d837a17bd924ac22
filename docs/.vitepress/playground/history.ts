/** What was before and after, nearest last. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const kept = 200;

/** Starts a history. */
export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Adds a step; what had been undone is gone. A step that changes nothing is none. */
export const step = <T>({ past, present, future }: History<T>, next: T): History<T> =>
  JSON.stringify(next) === JSON.stringify(present)
    ? { past, present, future }
    : { past: [...past, present].slice(-kept), present: next, future: [] };

/** Takes the last step back. */
export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [...history.future, history.present] };
};

/** Takes a step again that was taken back. */
export const redo = <T>(history: History<T>): History<T> => {
  const after = history.future.at(-1);
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future: history.future.slice(0, -1) };
};
