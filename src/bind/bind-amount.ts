import type { Amount, Component, Condition, Formula } from "../model/pack.js";
import type { Period } from "../model/value-type.js";
import type { WrittenFormula } from "../model/written/condition.js";
import type { WrittenComponent, WrittenPolicy } from "../model/written/policy.js";
import { parseFraction, sign } from "../values/fraction.js";
import { bindCitations } from "./bind-citation.js";
import { bindParts, partKeys } from "./bind-condition.js";
import { bindExpression } from "./bind-expression.js";
import { bindFormula } from "./bind-formula.js";
import { bindText } from "./bind-text.js";
import { nameProblems } from "./name-wording.js";
import { type At, keyOf, under } from "./report.js";
import { type Use, widen } from "./scope.js";
import { structureProblems } from "./structure-wording.js";
import { valueProblems } from "./value-wording.js";

type AmountUse = Use & { readonly per: Period };

/** Binds what a version pays. */
export function bindAmount(written: NonNullable<WrittenPolicy["amount"]>, at: At, use: Use): Amount | null {
  const { per, for_each: forEach = null } = written;
  if (forEach !== null && use.scope.meanings.get(forEach)?.kind !== "fact") {
    const facts = [...use.scope.meanings].filter(([, { kind }]) => kind === "fact").map(([name]) => name);
    use.report(under(at, "for_each"), nameProblems.unknownFact(forEach, facts));
  }
  const scope = forEach === null ? use.scope : widen(use.scope, [[forEach, { kind: "each_option" }]]);
  const entries = Object.entries(written.components);
  if (entries.length === 0) use.report(keyOf(under(at, "components")), structureProblems.noValue());
  const components = entries.map(([name, one]) =>
    bindComponent(one, under(at, "components", name), { ...use, scope, per, name }),
  );
  const bound = components.filter((component) => component !== null);
  return bound.length < components.length ? null : { per, forEach, components: bound };
}

function bindComponent(written: WrittenComponent, at: At, use: AmountUse & { readonly name: string }): Component | null {
  const is = bindAmountFormula(written, at, use);
  const condition = bindDue(written, at, use);
  const into = written.into === undefined ? null : bindShares(written.into, under(at, "into"), use);
  const rest = {
    round: bindRounding(written.round, under(at, "round"), use),
    atLeast: bindOptional(written.at_least, under(at, "at_least"), { ...use, want: { kind: "money", per: use.per } }),
    payer: bindPayer(written.payer, under(at, "payer"), use),
    place: bindOptional(written.place, under(at, "place"), { ...use, want: { kind: "locality" } }),
    form: written.form ?? "cash",
    text: bindText(written.text, under(at, "text"), use),
    cite: bindCitations(written.cite, under(at, "cite"), use),
  } as const;
  return is === null ? null : { name: use.name, condition, is, into, ...rest };
}

/** Binds the value of a component: `is`, `split`, or cases of values. */
function bindAmountFormula(written: WrittenComponent, at: At, use: AmountUse): Formula | null {
  const hasCases = written.by !== undefined || written.cases !== undefined;
  const values = [written.is !== undefined, written.split !== undefined, hasCases].filter((isThere) => isThere).length;
  if (values > 1) use.report(keyOf(at), structureProblems.bothIsAndCondition());
  if ((written.split === undefined) !== (written.into === undefined))
    use.report(keyOf(at), structureProblems.splitWithoutShares());
  const money = { ...use, want: { kind: "money", per: use.per } } as const;
  if (written.split !== undefined) {
    const node = bindExpression(written.split, under(at, "split"), money);
    return node === null ? null : { kind: "is", node };
  }
  if (written.is === undefined)
    return bindFormula({ by: written.by, cases: written.cases as Record<string, WrittenFormula> }, at, money);
  const node = bindExpression(written.is, under(at, "is"), money);
  return node === null ? null : { kind: "is", node };
}

function bindDue({ when, all, any, none }: WrittenComponent, at: At, use: Use): Condition | null {
  const parts = { when, all, any, none };
  const head = { name: null, path: at.path.join("."), text: null, cite: [] };
  return partKeys(parts).length === 0 ? null : bindParts(parts, at, { ...use, head });
}

function bindShares(written: Record<string, string>, at: At, use: Use): Component["into"] {
  return Object.entries(written).flatMap(([name, text]) => {
    const share = bindExpression(text, under(at, name), { ...use, want: { kind: "share" } });
    return share === null ? [] : [{ name, share }];
  });
}

function bindRounding(written: WrittenComponent["round"], at: At, use: Use): Component["round"] {
  if (written === undefined) return null;
  const quantum = parseFraction(written.to);
  if (quantum === null || sign(quantum) <= 0) use.report(under(at, "to"), valueProblems.badValue(written.to, "money"));
  return { to: written.to, mode: written.mode, cite: bindCitations(written.cite, under(at, "cite"), use) };
}

type OptionalUse = Parameters<typeof bindExpression>[2];

/** Binds an expression that may be left out. */
export function bindOptional(written: string | undefined, at: At, use: OptionalUse): ReturnType<typeof bindExpression> {
  return written === undefined ? null : bindExpression(written, at, use);
}

/** A payer is a place; a single word that means nothing else is the name of a party. */
function bindPayer(written: string | undefined, at: At, use: Use): Component["payer"] {
  if (written === undefined) return null;
  if (/^[a-z][a-z0-9_]*$/.test(written) && !use.scope.meanings.has(written)) return { kind: "party", name: written };
  const node = bindExpression(written, at, { ...use, want: { kind: "locality" } });
  return node === null ? null : { kind: "place", node };
}
