import type { Screened } from "../answer/screen.js";
import type { Claim } from "../model/claim.js";
import type { Proof, Reason, Witness } from "../proof/prove.js";
import type { Session } from "./session.js";

const signs = { proven: "✓", refuted: "✗", not_proven: "?" } as const satisfies Record<Proof["outcome"], string>;

/** Writes what came of claims, and how many there are of each kind. */
export function proofsText(proofs: readonly Proof[], session: Session): string {
  const { messages } = session;
  const count = (outcome: Proof["outcome"]): number => proofs.filter((one) => one.outcome === outcome).length;
  const lines = proofs.flatMap((proof) => [headOf(proof, session), ...detailsOf(proof, session)]);
  const total =
    proofs.length === 0 ? messages.prove.nothing : messages.prove.counted(count("proven"), count("refuted"), count("not_proven"));
  return `${[...lines, total].join("\n")}\n`;
}

function headOf({ claim, outcome, questions }: Proof, { messages: { prove } }: Session): string {
  const { policy, version, name, until, readings } = claim;
  const narrowed = Object.entries(readings).map(([reading, options]) => `${reading}=${options.join("|")}`);
  const told = prove.told(statementText(claim, prove), narrowed, until);
  return `${policy}/${version} ${signs[outcome]} ${prove.head(name, prove.outcome[outcome], questions, told)}`;
}

function statementText({ statement }: Claim, { statement: words }: Session["messages"]["prove"]): string {
  switch (statement.kind) {
    case "nobody_loses_against":
      return words.nobody_loses_against(statement.day);
    case "amount_at_least":
      return words.amount_at_least();
    case "at_most_one_of":
      return words.at_most_one_of(statement.policies.map(({ policy }) => policy).join(", "));
    case "monotone_in":
      return words.monotone_in[statement.course](statement.fact, statement.order ?? []);
  }
}

function detailsOf({ witness, reasons }: Proof, session: Session): readonly string[] {
  return witness === null ? reasons.map((reason) => reasonText(reason, session)) : witnessLines(witness, session);
}

function reasonText({ kind, what, from, through }: Reason, { messages: { prove } }: Session): string {
  return `    ${from} – ${through} ${what === "" ? prove.reason[kind] : prove.because(prove.reason[kind], what)}`;
}

function witnessLines({ asOf, readings, cases, figures, answers, least }: Witness, { messages }: Session): readonly string[] {
  const { prove } = messages;
  const read = Object.entries(readings).map(([name, option]) => ` ${name}=${option}`);
  const answer = ({ policy, outcome, amount }: Screened): string =>
    `${policy} ${prove.answer[outcome]}${amount === null ? "" : ` ${amount.value} ${amount.currency}`}`;
  return [
    `    ${asOf}${read.join("")}`,
    ...cases.map((one) => `    ${JSON.stringify(one)}`),
    ...figures.map(({ parameter, keys, value }) => `    ${[parameter, ...keys].join("/")} = ${prove.local(String(value))}`),
    `    ${answers.map(answer).join(" → ")}${least === null ? "" : ` < ${least}`}`,
  ];
}
