import type { CaseInput, FactInput } from "../model/case.js";
import type { Determination, Subject } from "../model/determination.js";
import type { Text } from "../values/text.js";
import type { Choices } from "./shift.js";

/** A household that shows something, and what is answered for it. */
export interface WrittenWitness {
  readonly name: Text;
  readonly day: string;
  readonly choices: Choices;
  readonly case: CaseInput;
  readonly subject: Subject;
  /** null: no policy answers any more. */
  readonly expect: Determination | null;
}

/** Writes a household as an entry of `scenarios:`, ready to paste into the file of the policy's version. */
export const scenarioYaml = ({ name, day, choices, case: given, subject, expect }: WrittenWitness): string => {
  const { locality, ...facts } = given;
  const isSole = subject.id === null || membersOf(given) + (given.items?.length ?? 0) === 1;
  const lines = [
    `- name: ${flow({ zh: name.zh, en: name.en })}`,
    `  as_of: ${day}`,
    ...(choices.knownOn === undefined ? [] : [`  known_on: ${choices.knownOn}`]),
    ...(locality === undefined ? [] : [`  locality: "${locality}"`]),
    ...(isSole && subject.id !== null ? [] : [`  subject: ${subject.id ?? subject.kind}`]),
    ...(isEmpty(choices.readings) ? [] : [`  readings: ${flow(choices.readings)}`]),
    ...(isEmpty(choices.suppose) ? [] : [`  suppose: ${flow(choices.suppose)}`]),
    ...block("given", facts),
    `  expect: ${expect === null ? "{ outcome: not_in_force }" : flow(expectationOf(expect))}`,
  ];
  return `${lines.join("\n")}\n`;
};

const membersOf = ({ household }: CaseInput): number => household?.members?.length ?? 0;

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

const block = (key: string, { household, ...rest }: Omit<CaseInput, "locality">): readonly string[] => {
  if (household === undefined && isEmpty(rest)) return [`  ${key}: {}`];
  const { members, ...own } = household ?? {};
  return [
    `  ${key}:`,
    ...(household === undefined ? [] : ["    household:"]),
    ...Object.entries(own).map(([name, value]) => `      ${name}: ${flow(value)}`),
    ...(household !== undefined && members === undefined && isEmpty(own) ? ["      members: []"] : []),
    ...(members === undefined ? [] : members.length === 0 ? ["      members: []"] : ["      members:"]),
    ...(members ?? []).map((member) => `        - ${flow(member)}`),
    ...Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [`    ${name}: ${flow(value)}`])),
  ];
};

const named = /^[a-z][a-z0-9_]*$/;

const expectationOf = ({ outcome, amount, range, because, missing }: Determination): Readonly<Record<string, unknown>> => ({
  outcome,
  amount: amount?.value ?? null,
  ...(amount === null ? {} : { bound: amount.bound }),
  ...(range === null ? { range: null } : { range: { min: range.min, max: range.max } }),
  ...(because.length > 0 && because.every((name) => named.test(name)) ? { because } : {}),
  missing: [...new Set(missing.map(({ name }) => name))].length === missing.length ? missing.map(({ name }) => name) : undefined,
});

const plain = /^(?!-)[\p{L}\p{N}_.-]+$/u;

const scalar = (value: FactInput | null | undefined | object): string => {
  const text = String(value);
  return plain.test(text) && !/^\d{1,6}$/.test(text) ? text : JSON.stringify(text);
};

/** Writes a value in flow style; a number of up to six digits is quoted, since codes and options are texts. */
const flow = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object") return scalar(value as FactInput);
  const entries = Object.entries(value as object).filter(([, part]) => part !== undefined);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([key, part]) => `${key}: ${flow(part)}`).join(", ")} }`;
};
