import type { CaseInput } from "../model/case.js";
import type { Expectation, Scenario } from "../model/scenario.js";

/** What an entry of `scenarios:` says; the policy and its version are those of the file. */
export type WrittenOut = Omit<Scenario, "policy" | "version" | "at">;

/** Writes a household and its answer as an entry of `scenarios:`, to be pasted into the file of a policy's version. */
export const scenarioText = (scenario: WrittenOut): string => {
  const { name, asOf, knownOn, readings, suppose, expect } = scenario;
  const { locality, ...facts } = scenario.case;
  const lines = [
    `- name: ${flow(name)}`,
    `  as_of: ${asOf}`,
    ...(knownOn === null ? [] : [`  known_on: ${knownOn}`]),
    ...(locality === undefined ? [] : [`  locality: "${locality}"`]),
    ...subjectLines(scenario),
    ...(isEmpty(readings) ? [] : [`  readings: ${flow(readings)}`]),
    ...(isEmpty(suppose) ? [] : [`  suppose: ${flow(suppose)}`]),
    ...givenLines(facts),
    `  expect: ${flow(expectationEntries(expect))}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
};

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** Who is meant, where the case has several that may be. */
const subjectLines = ({ subject, case: given }: WrittenOut): readonly string[] => {
  if (subject.id === null) return [`  subject: ${subject.kind}`];
  const listed = subject.kind === "item" ? given.items : given.household?.members;
  return listed?.length === 1 ? [] : [`  subject: ${subject.id}`];
};

const givenLines = ({ household, ...rest }: Omit<CaseInput, "locality">): readonly string[] => {
  const { members, ...own } = household ?? {};
  const facts = [
    ...(household === undefined ? [] : ["    household:"]),
    ...(household !== undefined && members === undefined && isEmpty(own) ? ["      members: []"] : []),
    ...Object.entries(own).map(([name, value]) => `      ${name}: ${flow(value)}`),
    ...(members === undefined ? [] : members.length === 0 ? ["      members: []"] : ["      members:"]),
    ...(members ?? []).map((member) => `        - ${flow(member)}`),
    ...Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [`    ${name}: ${flow(value)}`])),
  ];
  return facts.length === 0 ? ["  given: {}"] : ["  given:", ...facts];
};

const expectationEntries = ({ validThrough, ...rest }: Expectation): Readonly<Record<string, unknown>> => ({
  ...rest,
  ...(validThrough === undefined ? {} : { valid_through: validThrough }),
});

const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u;

/** Codes and options that look like numbers are texts, and so are quoted; amounts and days are not. */
const scalar = (value: unknown): string => {
  const text = String(value);
  return plain.test(text) && !/^\d+$/.test(text) ? text : JSON.stringify(text);
};

/** Writes a value in flow style. */
const flow = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object") return scalar(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([key, part]) => `${key}: ${flow(part)}`).join(", ")} }`;
};
