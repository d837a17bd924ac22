import type { Selector } from "../model/pack.js";
import { canonicalJson } from "../values/digest.js";
import { type Change, within } from "./change.js";
import { changeNode } from "./change-node.js";

/** A block of `by` and `cases`. */
interface Cases<T> {
  readonly by: Selector;
  readonly cases: Readonly<Record<string, T>>;
}

/** Changes what decides between cases, each case by itself, and which of two neighbours is which. */
export const changeCases = <T, B extends Cases<T>>(
  block: B,
  changeCase: (one: T) => readonly Change<T>[],
  sameness: (one: T) => unknown,
): readonly Change<B>[] => {
  const { by, cases } = block;
  const options = Object.keys(cases);
  const put = (option: string, one: T): B => ({ ...block, cases: { ...cases, [option]: one } });
  return [
    ...(by.kind === "node" ? within("by", changeNode(by.node), (node): B => ({ ...block, by: { ...by, node } })) : []),
    ...options.slice(1).flatMap((option, at) => swapped(block, options[at] ?? "", option, sameness)),
    ...options.flatMap((option) => within(`cases.${option}`, changeCase(cases[option] as T), (one) => put(option, one))),
  ];
};

const swapped = <T, B extends Cases<T>>(
  block: B,
  first: string,
  second: string,
  sameness: (one: T) => unknown,
): readonly Change<B>[] => {
  const { [first]: a, [second]: b } = block.cases;
  if (a === undefined || b === undefined || canonicalJson(sameness(a)) === canonicalJson(sameness(b))) return [];
  const made = { ...block, cases: { ...block.cases, [first]: b, [second]: a } };
  return [{ kind: "swap", at: "cases", was: `${first}, ${second}`, becomes: `${second}, ${first}`, made }];
};
