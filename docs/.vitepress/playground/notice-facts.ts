import type { Determination, Plan } from "../../../src/index.js";
import { reachOf } from "../../../src/plan/reach.js";
import { axesOf } from "../../../src/regions/axes.js";
import { factInWords, subjectName } from "./answer-words.js";
import { factsAt } from "./edit-case.js";
import { givenFacts } from "./form.js";
import { messagesOf } from "./messages.js";
import type { Situation } from "./situation.js";

/** Writes the facts given that an answer may rest on: those that its policy reads, of other members only where it counts them. */
export const noticeFacts = (situation: Situation, plan: Plan, { policy, subject }: Determination): readonly string[] => {
  const { facts: read } = reachOf(plan, policy);
  const isOfAll = subject.kind !== "person" || axesOf(plan, policy).countsMembers;
  const { told } = messagesOf(situation.language);
  return givenFacts(situation).flatMap((given) => {
    const fact = situation.pack.facts[given.name];
    const value = factsAt(situation.given, given.subject)[given.name];
    const isOther = given.subject.kind === "person" && given.subject.id !== subject.id;
    if (fact === undefined || value === undefined || !read.has(given.name) || (isOther && !isOfAll)) return [];
    const label = `${isOther ? `${subjectName(given.subject, situation.language)}·` : ""}${fact.label[situation.language]}`;
    return [told(label, factInWords(given.name, fact, value, situation))];
  });
};
