export { engineVersion } from "./answer/engine-version.js";
export { evaluate } from "./answer/evaluate.js";
export { type ExplainOptions, explain } from "./answer/explain.js";
export { findings } from "./answer/findings.js";
export { type Screened, screen } from "./answer/screen.js";
export type { ExplanationLine, LinePart, Sign } from "./explain/explanation-line.js";
export { renderText, type TextOptions } from "./explain/render-text.js";
export type { CaseInput, FactInput, FactsInput, MemberInput } from "./model/case.js";
export type { Citation } from "./model/citation.js";
export type {
  AmountRange,
  Answer,
  Determination,
  DeterminedComponent,
  InteractionEffect,
  Missing,
  Money,
  Outcome,
  ReadingUsed,
  Replay,
  Subject,
} from "./model/determination.js";
export type {
  Arithmetic,
  ArithmeticOperator,
  Call,
  Comparison,
  ComparisonOperator,
  List,
  Literal,
  Node,
  Reference,
} from "./model/expression.js";
export type { Finding, ShownValue, Verdict } from "./model/finding.js";
export { type ErrorCode, HuiminError, isHuiminError } from "./model/huimin-error.js";
export type { Level } from "./model/level.js";
export type {
  Amount,
  Cell,
  Component,
  Condition,
  Definition,
  Fact,
  Formula,
  Interaction,
  Locality,
  Pack,
  Parameter,
  Policy,
  Reading,
  RoundingMode,
  Row,
  Selector,
  Source,
  Version,
  Zone,
} from "./model/pack.js";
export type { CellState, PlacesOnDay, Plan } from "./model/plan.js";
export type { Problem, ProblemCode } from "./model/problem.js";
export type { Band, Constant, ValueType } from "./model/value-type.js";
export { type PlanOptions, plan } from "./plan/plan.js";
export type { Language, Text } from "./values/text.js";
