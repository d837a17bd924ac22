import type * as library from "../../src/index.js";
import type { Determination } from "../../src/model/determination.js";
import type { Pack } from "../../src/model/pack.js";

export interface Question {
  readonly asOf: string;
  readonly input: unknown;
}

const languages = ["zh", "en"] as const;

/** Asks a library about each case, and writes down all that it answers; it runs wherever the library is loaded. */
export function answersTo(huimin: typeof library, pack: Pack, questions: readonly Question[]): string {
  const answers = questions.map((question) => {
    const answer = huimin.evaluate(huimin.plan(pack, { asOf: question.asOf }), question.input);
    const first = answer.determinations.find(({ outcome }) => outcome === "eligible");
    return { answer, explanation: first === undefined ? [] : explained(huimin, pack, question, first) };
  });
  return JSON.stringify([...answers, problemsOf(huimin, pack)]);
}

function explained(huimin: typeof library, pack: Pack, question: Question, one: Determination): readonly string[] {
  const plan = huimin.plan(pack, { asOf: question.asOf, policies: [one.policy] });
  return languages.map((language) => {
    const options = { policy: one.policy, subject: one.subject.id ?? one.subject.kind, language };
    return huimin.renderText(huimin.explain(plan, question.input, options), { language, colour: false, width: 100 });
  });
}

function problemsOf(huimin: typeof library, pack: Pack): unknown {
  try {
    return huimin.evaluate(huimin.plan(pack, { asOf: "2019-11-15" }), { locality: "999999", household: { incom: 3 } });
  } catch (error) {
    return error instanceof huimin.HuiminError ? error.problems : String(error);
  }
}
