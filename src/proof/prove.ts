import type { Claim } from "../model/claim.js";
import type { Level } from "../model/level.js";
import type { Pack } from "../model/pack.js";
import { minimise } from "../regions/minimise.js";
import { type Asked, ask } from "./ask.js";
import { type Confirmation, confirm } from "./confirm.js";
import { easilyRead } from "./easily-read.js";
import type { Solver } from "./solver.js";
import type { Model } from "./solver-values.js";
import { dayAfter, type Stretch, spanOf } from "./stretches.js";
import { withFact } from "./with-fact.js";
import { type Found, foundIn, isTooLarge, type LocalFigure, termsOf } from "./witness.js";

/** Why a claim is not proven although no household is known for which it fails. */
export type Reason = Stretch & {
  readonly kind: "not_encodable" | "gave_up" | "not_confirmed" | "no_day" | "nobody";
  readonly what: string;
};

/** A household for which a claim fails, as the evaluators confirm. */
export interface Witness extends Found, Omit<Confirmation, "verdict"> {}

/** What came of a claim: `questions` were put to the solver. */
export interface Proof {
  readonly claim: Claim;
  readonly outcome: "proven" | "refuted" | "not_proven";
  readonly questions: number;
  readonly witness: Witness | null;
  readonly reasons: readonly Reason[];
}

/** Lists the questions that a claim comes to: for each kind of subject, one for each stretch of days on which nothing changes. */
export function* questionsOf(pack: Pack, claim: Claim): Generator<Asked> {
  const span = spanOf(pack, claim);
  const version = pack.policies[claim.policy]?.versions.find(({ from }) => from === claim.version);
  if (span === null) return;
  for (const level of version?.subject ?? []) {
    for (let from = span.from; from <= span.through; ) {
      const asked = ask(pack, claim, level, { from, through: span.through });
      yield asked;
      if (asked.stretch.through >= span.through) break;
      from = dayAfter(asked.stretch.through);
    }
  }
}

/** Proves a claim, or finds a household for which it fails; what is neither is not proven. */
export const prove = async (pack: Pack, claim: Claim, solver: Solver): Promise<Proof> => {
  const reasons: Reason[] = [];
  const concerned = new Map<Level, boolean>();
  let questions = 0;
  for (const asked of questionsOf(pack, claim)) {
    questions++;
    if (concerned.get(asked.level) !== true) concerned.set(asked.level, await isAboutSomebody(asked, solver));
    const answer = await answerTo(asked, solver);
    if (answer.witness !== null) return { claim, outcome: "refuted", questions, witness: answer.witness, reasons: [] };
    reasons.push(...answer.reasons);
  }
  const days = spanOf(pack, claim) ?? { from: claim.version, through: claim.version };
  if (questions === 0) reasons.push({ kind: "no_day", what: claim.until ?? "", ...days });
  if (reasons.length === 0) {
    for (const [level, isSo] of concerned) if (!isSo) reasons.push({ kind: "nobody", what: level, ...days });
  }
  return { claim, outcome: reasons.length === 0 ? "proven" : "not_proven", questions, witness: null, reasons };
};

const isAboutSomebody = async ({ script, premise, gaps }: Asked, solver: Solver): Promise<boolean> =>
  gaps.length > 0 || (await solver.solve(`${script}${premise}`, [])).status === "sat";

interface Answer {
  readonly witness: Witness | null;
  readonly reasons: readonly Reason[];
}

const answerTo = async (asked: Asked, solver: Solver): Promise<Answer> => {
  const because = (kind: Reason["kind"], what = ""): Answer => ({ witness: null, reasons: [{ kind, what, ...asked.stretch }] });
  if (asked.gaps.length > 0) return because("not_encodable", asked.gaps.join(", "));
  const terms = termsOf(asked);
  const script = `${asked.script}${asked.fails}`;
  const first = await solver.solve(
    script,
    terms.map(({ text }) => text),
  );
  if (first.status === "unsat") return { witness: null, reasons: [] };
  if (first.status === "unknown") return because("gave_up");
  const easy = await solver.solve(
    script + easilyRead(asked),
    terms.map(({ text }) => text),
  );
  const { values } = easy.status === "sat" ? easy : first;
  const byText = new Map(terms.map(({ text }, at) => [text, values[at] ?? ""]));
  const model: Model = ({ text }) => byText.get(text) ?? text;
  if (isTooLarge(asked, model)) return because("not_confirmed", "members");
  const found = foundIn(asked, model);
  const { verdict } = confirm(asked, found);
  if (verdict === "undecided" || clash(found.figures)) return because("not_confirmed", JSON.stringify(found.cases[0]));
  if (verdict === "denied")
    throw new Error(`the evaluators do not confirm what the solver found: ${JSON.stringify([asked.claim, found])}`);
  return { witness: smallest(asked, found), reasons: [] };
};

/** One cell cannot hold two values, which the solver may give it by two ways that lead to one place. */
const clash = (figures: readonly LocalFigure[]): boolean => {
  const cells = new Map<string, string>();
  return figures.some(({ side, parameter, keys, value }) => {
    const [cell, text] = [[side, parameter, ...keys].join("/"), JSON.stringify(value)];
    const before = cells.get(cell);
    cells.set(cell, text);
    return before !== undefined && before !== text;
  });
};

/** Takes away what a witness can do without. */
const smallest = (asked: Asked, found: Found): Witness => {
  // Local values are those of a place, which the household must keep.
  const holds = (one: Found): boolean =>
    (one.figures.length === 0 || one.cases.every(({ locality }) => locality !== undefined)) &&
    confirm(asked, one).verdict === "confirmed";
  const [first, second] = found.cases;
  if (first === undefined) throw new Error("the solver found no household");
  const { own } = asked;
  const casesFrom = (smaller: Found["cases"][number]): Found["cases"] | null => {
    if (second === undefined || own === null) return [smaller];
    const other = withFact(smaller, second, own);
    return other === null ? null : [smaller, other];
  };
  const least = minimise(first, (smaller) => {
    const cases = casesFrom(smaller);
    return cases !== null && holds({ ...found, cases });
  });
  let small: Found = { ...found, cases: casesFrom(least) ?? found.cases };
  for (const figure of found.figures) {
    const without = { ...small, figures: small.figures.filter((one) => one !== figure) };
    if (holds(without)) small = without;
  }
  const { answers, least: bound } = confirm(asked, small);
  const byDefault = asked.now.pack.readings;
  const readings = Object.fromEntries(
    Object.entries(small.readings).filter(([name, option]) => byDefault[name]?.default !== option),
  );
  return { ...small, readings, answers, least: bound };
};
