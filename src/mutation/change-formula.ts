import type { Formula } from "../model/pack.js";
import { type Change, within } from "./change.js";
import { changeCases } from "./change-cases.js";
import { changeNode } from "./change-node.js";

/** Changes a value: its expressions, and which case is which. */
export const changeFormula = (formula: Formula): readonly Change<Formula>[] =>
  formula.kind === "is"
    ? within("is", changeNode(formula.node), (node): Formula => ({ ...formula, node }))
    : changeCases<Formula, Extract<Formula, { kind: "cases" }>>(formula, changeFormula, (one) => one);
