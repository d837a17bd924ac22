import { expect } from "vitest";

/** A test as it was written, and the describes it stands in. */
export interface Collected {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;
type Write = (name: string, body: Body) => void;

const collected = new Map<string, Collected>();
const groups: string[] = [];
let file = "";

/** Imports a file of tests and gives those written in it. */
export const collect = async (name: string, load: () => Promise<unknown>): Promise<readonly Collected[]> => {
  file = name;
  await load();
  return [...collected.values()].filter((one) => one.file === name);
};

const group: Write = (name, body) => {
  groups.push(name);
  body();
  groups.pop();
};

const test: Write = (name, body) => {
  const title = `${file}#${[...groups, name].join(" ")}`;
  const id = collected.has(title) ? `${title} (${collected.size})` : title;
  collected.set(id, { id, file, run: () => body() });
};

/** Each row is a test of its own; its number tells it from the others. */
const each =
  (write: Write) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [at, row] of rows.entries()) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      write(`${name} [${at}]`, () => body(...values));
    }
  };

const nothing: Write = () => undefined;

const describe = Object.assign(group, { each: each(group) });
const it = Object.assign(test, {
  each: each(test),
  skipIf: (isSkipped: unknown): Write => (isSkipped ? nothing : test),
});

export { describe, expect, it };
