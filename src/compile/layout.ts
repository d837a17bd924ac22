import { domainOf } from "../expression/constant.js";
import { type Level, levels } from "../model/level.js";
import type { Fact, Pack } from "../model/pack.js";
import type { ValueKind } from "../model/value-type.js";
import type { Abstract } from "../values/abstract.js";
import { createSymbols, type Symbols } from "./symbols.js";

/**
 * Where a fact of a level is kept: a truth as 0 or 1, an option or locality as its symbol, a day packed, a number times the
 * denominator; NaN where it is not known, or is not such a number and stands among the constants.
 */
export interface Slot {
  readonly name: string;
  readonly fact: Fact;
  readonly at: number;
  readonly denominator: number;
  /** All that the fact may be while it is not known. */
  readonly domain: Abstract;
}

export interface LevelLayout {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly empty: readonly number[];
  /** Facts that are asked only if another holds: the slots of both. */
  readonly asked: readonly { readonly fact: number; readonly condition: number }[];
}

/** Where the facts of a case are kept while a plan is evaluated. */
export interface Layout {
  readonly levels: Readonly<Record<Level, LevelLayout>>;
  readonly symbols: Symbols;
}

const denominators = { integer: 1, money: 100, decimal: 1_000_000, share: 1_000_000 } satisfies Partial<
  Record<ValueKind, number>
>;

/** The denominator with which a number of a kind is kept; 1 for what is no number. */
const denominatorOf = (kind: ValueKind): number => (denominators as Partial<Record<ValueKind, number>>)[kind] ?? 1;

const layouts = new WeakMap<Pack, Layout>();

/** Gives the layout of a pack: made once, and kept as long as the pack is, so that a case is read alike on every day. */
export const layoutOf = (pack: Pack): Layout => {
  const known = layouts.get(pack);
  if (known !== undefined) return known;
  const layout = layOut(pack);
  layouts.set(pack, layout);
  return layout;
};

const layOut = (pack: Pack): Layout => {
  const symbols = createSymbols();
  const options = Object.values(pack.facts).flatMap(({ type }) => type.options ?? []);
  for (const text of [...options, ...Object.keys(pack.localities)]) symbols.idOf(text);
  return {
    levels: Object.fromEntries(levels.map((level) => [level, layOutLevel(pack, level)])) as Record<Level, LevelLayout>,
    symbols,
  };
};

const layOutLevel = (pack: Pack, level: Level): LevelLayout => {
  const held = Object.entries(pack.facts).filter(([, fact]) => fact.of.includes(level));
  const slots = new Map(
    held.map(([name, fact], at): [string, Slot] => [
      name,
      {
        name,
        fact,
        at,
        denominator: denominatorOf(fact.type.kind),
        domain: domainOf(fact.type, fact.minimum, fact.maximum),
      },
    ]),
  );
  const asked = [...slots.values()].flatMap(({ at, fact }) => {
    const condition = fact.askedIf === null ? undefined : slots.get(fact.askedIf);
    return condition === undefined ? [] : [{ fact: at, condition: condition.at }];
  });
  return { slots, empty: held.map(() => Number.NaN), asked };
};
