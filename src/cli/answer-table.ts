import { conclusionText } from "../explain/conclusion.js";
import { dateInWords } from "../explain/date-words.js";
import { sceneOf } from "../explain/scene.js";
import { vocabularyOf } from "../explain/vocabulary.js";
import type { Answer, Determination, Subject } from "../model/determination.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "./session.js";
import { textTable } from "./text-table.js";

/** Names the subject of a determination: `成员 a`, `本户`. */
export function subjectText({ kind, id }: Subject, { messages }: Session): string {
  return id === null ? messages.subject[kind] : `${messages.subject[kind]} ${id}`;
}

/** Writes which pack answers, and for which day. */
export function titleText({ pack, asOf }: Plan, { messages, language }: Session): string {
  const { words } = vocabularyOf(pack, language);
  return messages.title(pack.title[language], `${pack.id} ${pack.version}`, dateInWords(asOf, words));
}

function rowOf(determination: Determination, { pack }: Plan, session: Session): readonly string[] {
  const vocabulary = vocabularyOf(pack, session.language);
  const scene = sceneOf(determination, vocabulary);
  const valid = determination.validThrough;
  return [
    scene?.version?.title[session.language] ?? scene?.policy.title[session.language] ?? determination.policy,
    subjectText(determination.subject, session),
    valid === null ? "—" : dateInWords(valid, vocabulary.words),
    scene === null ? determination.outcome : conclusionText(scene),
  ];
}

/** Writes an answer as a table of one row for each determination. */
export function answerTable(plan: Plan, { determinations }: Answer, session: Session): string {
  const { messages } = session;
  const { policy, subject, outcome, valid } = messages.column;
  const title = `${titleText(plan, session)}\n`;
  if (determinations.length === 0) return `${title}${messages.noSubject}\n`;
  return `${title}\n${textTable([[policy, subject, valid, outcome], ...determinations.map((each) => rowOf(each, plan, session))])}`;
}
