import type { Node } from "../../model/expression.js";
import type { Component, Pack, Parameter } from "../../model/pack.js";
import { add, compare, type Fraction, one, parseFraction, printFraction, zero } from "../../values/fraction.js";
import type { Check, Fault } from "../check.js";
import { below, type ComponentPart, componentsOf } from "../parts.js";
import { percent } from "../percent.js";
import { rowOn } from "../rows.js";

/** Finds shares of a split that do not make up the whole on some day. */
export const sharesDoNotSum: Check = {
  code: "shares-do-not-sum",
  severity: "error",
  summary: { zh: "分摊比例合计为100%", en: "The shares of a split sum to 100 %" },
  why: { zh: "比例不足或超过100%，总有一部分无人承担或重复承担", en: "Otherwise a part is paid by nobody, or twice" },
  bad: "into: { government: government_share, household: own_share }   # 70% and 20%",
  good: "into: { government: government_share, household: own_share }   # 80% and 20%",
  check: (context) => componentsOf(context).flatMap(faultsOf),
};

/** A share that is known beforehand: a number, or a parameter. */
type Share = { readonly kind: "number"; readonly value: string } | { readonly kind: "parameter"; readonly parameter: Parameter };

function faultsOf({ component, at, pack }: ComponentPart): readonly Fault[] {
  const shares = (component.into ?? []).map(({ share }) => shareOf(share, pack));
  const known = shares.filter((share) => share !== null);
  if (known.length === 0 || known.length < shares.length) return [];
  const wrong = firstWrong(known);
  return wrong === null ? [] : [{ at: below(at, "into"), of: "key", message: messageFor(component, wrong) }];
}

function shareOf(node: Node, pack: Pack): Share | null {
  if (node.kind === "number") return node;
  const parameter = node.kind === "parameter" ? pack.parameters[node.name] : undefined;
  return parameter === undefined ? null : { kind: "parameter", parameter };
}

interface Wrong {
  readonly sum: Fraction;
  readonly when: string;
}

/** Walks the cells of the parameter with most keys, and there every day on which some share changes. */
function firstWrong(shares: readonly Share[]): Wrong | null {
  const parameters = shares.flatMap((share) => (share.kind === "parameter" ? [share.parameter] : []));
  const [widest] = [...parameters].sort((a, b) => b.by.length - a.by.length);
  const cells = widest?.cells.map(({ keys }) => new Map(keys.map((key, index) => [widest.by[index]?.name ?? "", key]))) ?? [
    new Map<string, string>(),
  ];
  const days = [
    ...new Set([
      "0001-01-01",
      ...parameters.flatMap(({ cells: all }) => all.flatMap(({ rows }) => rows.map(({ from }) => from))),
    ]),
  ].sort();
  for (const keys of cells) {
    for (const day of days) {
      const sum = sumOn(shares, keys, day);
      if (sum !== null && compare(sum, one) !== 0)
        return { sum, when: [...keys.values(), ...(day === days[0] ? [] : [day])].join(" ") };
    }
  }
  return null;
}

function sumOn(shares: readonly Share[], keys: ReadonlyMap<string, string>, day: string): Fraction | null {
  return shares.reduce<Fraction | null>((sum, share) => {
    const text = share.kind === "number" ? share.value : valueOn(share.parameter, keys, day);
    const value = text === null ? null : parseFraction(text);
    return sum === null || value === null ? null : add(sum, value);
  }, zero);
}

function valueOn({ by, cells }: Parameter, keys: ReadonlyMap<string, string>, day: string): string | null {
  const cell = cells.find((one) => one.keys.every((key, index) => keys.get(by[index]?.name ?? "") === key));
  const value = cell === undefined ? null : (rowOn(cell.rows, day)?.value ?? null);
  return typeof value === "string" ? value : null;
}

const messageFor = ({ name }: Component, { sum, when }: Wrong) => ({
  zh: `\`${name}\` 的分摊比例${when === "" ? "" : `（${when}）`}合计为 ${percent(printFraction(sum))}，不是 100%；请改正比例`,
  en: `the shares of \`${name}\`${when === "" ? "" : ` (${when})`} sum to ${percent(printFraction(sum))}, not to 100%; correct them`,
});
