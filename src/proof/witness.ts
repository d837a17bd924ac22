import type { CaseInput, FactInput, MemberInput } from "../model/case.js";
import type { Level } from "../model/level.js";
import type { Constant } from "../model/value-type.js";
import { printDate } from "../values/calendar-date.js";
import { fraction, printDecimal, printFraction } from "../values/fraction.js";
import type { Asked } from "./ask.js";
import type { LocalValue, SideName } from "./encoding.js";
import type { Inputs, Question } from "./inputs.js";
import { type Model, readNumber, wholeIn } from "./solver-values.js";
import { ite, type Term, whole } from "./term.js";

/** A local value that no source gives, as the solver chose it. */
export interface LocalFigure {
  readonly side: SideName;
  readonly parameter: string;
  /** The keys under which it stands, in the order of the parameter; the place is a code. */
  readonly keys: readonly string[];
  readonly value: Constant;
}

/** What the solver found: a household, a second one where two are compared, and what else was open. */
export interface Found {
  readonly asOf: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly cases: readonly CaseInput[];
  readonly figures: readonly LocalFigure[];
}

/** Lists the terms whose values make up what was found. */
export const termsOf = ({ cases, today, readings, locals }: Asked): readonly Term[] => [
  today,
  ...[...readings.values()].map(({ term }) => term),
  ...cases.flatMap((inputs) => [
    inputs.place.at,
    ...inputs.questions().flatMap(({ known, terms }) => [known, ...terms]),
    ...(inputs.memberCount() === null ? [] : [inputs.members().min.at.term]),
  ]),
  ...locals.flatMap(({ where, terms, place }) => [where, ...terms, ...(place === null ? [] : [placeTerm(place)])]),
];

/** Which of its places a value was looked up for, as a number. */
const placeTerm = (place: NonNullable<LocalValue["place"]>): Term =>
  [...place.only.values()].reduceRight((rest, only, at) => ite(only, whole(at), rest), whole(-1));

/** Reads what the solver found. */
export const foundIn = (asked: Asked, model: Model): Found => ({
  asOf: printDate(wholeIn(model, asked.today)),
  readings: Object.fromEntries(
    [...asked.readings].map(([name, { term, options }]) => [name, options[wholeIn(model, term)] ?? ""]),
  ),
  cases: asked.cases.map((inputs) => caseOf(inputs, asked.level, model)),
  figures: asked.locals.flatMap((local) => figureOf(asked, local, model)),
});

const figureOf = (
  { now }: Asked,
  { side, parameter, type, keys, place, where, terms }: LocalValue,
  model: Model,
): readonly LocalFigure[] => {
  if (model(where) !== "true") return [];
  const code = place === null ? "" : ([...place.only.keys()][wholeIn(model, placeTerm(place))] ?? "");
  const by = now.pack.parameters[parameter]?.by ?? [];
  const value = constantOf({ type, terms }, [...(place?.only.keys() ?? [])], model);
  return [{ side, parameter, keys: by.map(({ name }) => (name === "locality" ? code : (keys[name] ?? ""))), value }];
};

const caseOf = (inputs: Inputs, subject: Level, model: Model): CaseInput => {
  const facts = (level: Level): Record<string, FactInput> =>
    Object.fromEntries(
      inputs
        .questions()
        .filter((one) => one.level === level && model(one.known) === "true")
        .map((one) => [one.name, constantOf(one, inputs.codes, model) as FactInput]),
    );
  const count = inputs.memberCount() === null ? null : wholeIn(model, inputs.members().min.at.term);
  const [village, county] = [facts("village"), facts("county")];
  const members = membersOf(facts("person"), subject === "person" ? (count ?? 1) : count);
  return {
    locality: inputs.codes[wholeIn(model, inputs.place.at)] ?? "",
    household: { ...facts("household"), ...(members === null ? {} : { members }) },
    ...(Object.keys(village).length === 0 ? {} : { village }),
    ...(Object.keys(county).length === 0 ? {} : { county }),
    ...(subject === "item" ? { items: [{ id: "a", ...facts("item") }] } : {}),
  };
};

/** The first member is the one whom the answer is for; of others it is only counted how many there are. */
const membersOf = (facts: Record<string, FactInput>, count: number | null): readonly MemberInput[] | null =>
  count === null
    ? null
    : Array.from({ length: Math.min(count, mostMembers) }, (_, at) => ({ id: `m${at + 1}`, ...(at === 0 ? facts : {}) }));

const mostMembers = 1000;

/** A household with more members than are written out, of which the evaluators cannot be asked. */
export const isTooLarge = ({ cases }: Asked, model: Model): boolean =>
  cases.some((one) => one.memberCount() !== null && wholeIn(model, one.members().min.at.term) > mostMembers);

const constantOf = ({ type, terms }: Pick<Question, "type" | "terms">, codes: readonly string[], model: Model): Constant => {
  const options = type.options ?? [];
  if (type.kind === "choices") return options.filter((_, at) => terms[at] !== undefined && model(terms[at]) === "true");
  const [term] = terms;
  const text = term === undefined ? "" : model(term);
  switch (type.kind) {
    case "boolean":
      return text === "true";
    case "choice":
      return options[Number(text)] ?? "";
    case "locality":
      return codes[Number(text)] ?? "";
    case "date":
      return printDate(Number(text));
    default:
      return numberText(type.kind === "money" && term?.sort === "Int" ? 100n : 1n, type.kind, text);
  }
};

const numberText = (parts: bigint, kind: string, text: string): string => {
  const { numerator, denominator } = readNumber(text);
  const value = fraction(numerator, denominator * parts);
  return kind === "money" ? printDecimal(value, 2) : printFraction(value);
};
