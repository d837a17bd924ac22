export { engineVersion } from "./answer/engine-version.js";
export { evaluate } from "./answer/evaluate.js";
export { type ExplainOptions, explain } from "./answer/explain.js";
export { findings } from "./answer/findings.js";
export { type Screened, screen } from "./answer/screen.js";
export type { ExplanationLine } from "./explain/explanation-line.js";
export { renderText } from "./explain/render-text.js";
export type { CaseInput, FactInput, FactsInput, MemberInput } from "./model/case.js";
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
export type { Finding, ShownValue, Verdict } from "./model/finding.js";
export { HuiminError } from "./model/huimin-error.js";
export type { Pack } from "./model/pack.js";
export type { Plan } from "./model/plan.js";
export type { Problem } from "./model/problem.js";
export { type PlanOptions, plan } from "./plan/plan.js";
export type { Language, Text } from "./values/text.js";
