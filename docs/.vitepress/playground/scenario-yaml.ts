import { type Determination, evaluate, type FactInput, type Pack, type Subject, type Text } from "../../../src/index.js";
import { planFor } from "./plan-for.js";
import type { Situation } from "./situation.js";

/** What becomes a scenario: whose answer, of which policy, under which name. */
export interface ScenarioWish {
  readonly policy: string;
  readonly subject: Subject;
  readonly name: Text;
}

type Tree = string | readonly string[] | { readonly [key: string]: Tree } | readonly { readonly [key: string]: Tree }[];

/**
 * Writes a situation and its answer as a scenario of the policy's file, with everything that is expected of it for review. It is
 * an entry of the list `scenarios:`.
 */
export const scenarioYaml = (situation: Situation, wish: ScenarioWish): string | null => {
  const plan = planFor({ ...situation, policies: [wish.policy] });
  const { determinations } = evaluate(plan, situation.given);
  const answer = determinations.find(({ subject }) => subject.kind === wish.subject.kind && subject.id === wish.subject.id);
  if (answer === undefined) return null;
  const { locality, ...given } = situation.given;
  const scenario: Readonly<Record<string, Tree>> = {
    name: { zh: wish.name.zh, en: wish.name.en },
    as_of: situation.asOf,
    ...(situation.knownOn === null ? {} : { known_on: situation.knownOn }),
    ...(locality === undefined ? {} : { locality }),
    subject: wish.subject.id ?? wish.subject.kind,
    ...part("readings", situation.readings),
    ...part("suppose", situation.suppose as Readonly<Record<string, Tree>>),
    given: treeOf(given),
    expect: expectationOf(answer),
  };
  return `${lines(scenario, situation.pack, 4).join("\n").replace("    ", "  - ")}\n`;
};

const part = (name: string, record: Readonly<Record<string, Tree>> | undefined): Readonly<Record<string, Tree>> =>
  record === undefined || Object.keys(record).length === 0 ? {} : { [name]: record };

const treeOf = (value: unknown): Tree => {
  if (Array.isArray(value)) return value.map(treeOf) as Tree;
  if (typeof value !== "object" || value === null) return String(value as FactInput);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, treeOf(inner)]));
};

const orNull = (value: string | null): string => value ?? "null";

const expectationOf = (answer: Determination): Tree => {
  const { outcome, amount, range, because, missing, readings, components, unconfirmed, interactions, on } = answer;
  const payable = interactions.at(-1);
  const places = on.filter((place) => place !== null);
  return {
    outcome,
    amount: orNull(amount?.value ?? null),
    ...(amount === null ? {} : { bound: amount.bound }),
    range: range === null ? "null" : { min: orNull(range.min), max: orNull(range.max) },
    ...(payable === undefined ? {} : { payable: orNull(payable.payable) }),
    ...(places.length === 0 || places.length < on.length ? {} : { on: places }),
    because: [...because],
    missing: missing.map(({ name }) => name),
    matters: readings.filter(({ matters }) => matters).map(({ name }) => name),
    ...(components.length === 0 ? {} : { components: componentsOf(components) }),
    unconfirmed: [...unconfirmed],
    valid_through: orNull(answer.validThrough),
  };
};

const componentsOf = (components: Determination["components"]): Tree =>
  Object.fromEntries(components.map(({ name, each, value }) => [each === null ? name : `${name}.${each}`, orNull(value)]));

const isList = (tree: Tree): tree is readonly string[] | readonly { readonly [key: string]: Tree }[] => Array.isArray(tree);

const lines = (record: Readonly<Record<string, Tree>>, pack: Pack, indent: number): readonly string[] =>
  Object.entries(record).flatMap(([key, tree]) => {
    const head = `${" ".repeat(indent)}${scalar(key, pack)}:`;
    if (typeof tree === "string") return [`${head} ${scalar(tree, pack)}`];
    if (isList(tree)) return listLines(head, tree, pack, indent + 2);
    return Object.keys(tree).length === 0 ? [`${head} {}`] : [head, ...lines(tree, pack, indent + 2)];
  });

const listLines = (
  head: string,
  list: readonly string[] | readonly { readonly [key: string]: Tree }[],
  pack: Pack,
  indent: number,
): readonly string[] => {
  const texts = list.filter((one) => typeof one === "string");
  if (texts.length === list.length) return [`${head} [${texts.map((text) => scalar(text, pack)).join(", ")}]`];
  const records = list.filter((one) => typeof one === "object");
  return [
    head,
    ...records.flatMap((record) =>
      lines(record, pack, indent + 2).map((line, at) => (at === 0 ? `${" ".repeat(indent)}- ${line.trimStart()}` : line)),
    ),
  ];
};

/** A code of a place and the number of a grade are no numbers: they stand in quotes, as does all that YAML could take otherwise. */
const scalar = (text: string, pack: Pack): string => {
  if (Object.hasOwn(pack.localities, text)) return JSON.stringify(text);
  return /^(?!-)[\p{L}\p{N}_.%-]+$/u.test(text) ? text : JSON.stringify(text);
};
