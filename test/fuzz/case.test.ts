import { describe, expect, it } from "vitest";
import { caseLaws, outcomeOf } from "./case-laws.js";
import { tryLaw } from "./law.js";

const told = (input: unknown): readonly string[] => {
  const outcome = outcomeOf(input);
  return "problems" in outcome ? outcome.problems.map(({ path, message }) => `${path}: ${message.en}`) : [];
};

const throwing = (): never => {
  throw new Error("nobody reads this");
};
const accessor = (name: string): unknown => Object.defineProperty({}, name, { enumerable: true, get: throwing });
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const gap = (length = 1): unknown => {
  const list: unknown[] = [];
  list.length = length;
  return list;
};
const circle: unknown[] = [];
circle.push(circle);

const notACase = "will not do; give a case: an object with `locality` and `household`";
const notTrue = "will not do; give `true` or `false`";
const notAPlace = "is not a division of the pack; check the name";
const notAList = "will not do; give a list whose entries have an `id`";
const noId = "will not do; give an id of letters, digits, `-` and `_`, at most 64 characters";
const notOptions = "will not do; give a list out of `house`, `industry`, `injury`, `liability`, `schooling`, `comprehensive`";
const people = (members: unknown): unknown => ({ household: { members } });
const dibao = (value: unknown): unknown => ({ household: { receives_dibao: value } });

// Each was once taken for something else, or ended the call with another error.
const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["a promise that nobody waited for", Promise.resolve({}), [`: \`Promise\` ${notACase}`]],
  ["a map", new Map([["locality", "420600"]]), [`: \`Map\` ${notACase}`]],
  ["an accessor that throws", accessor("household"), [`: something that cannot be read ${notACase}`]],
  ["a proxy that was revoked", people(revoked()), [`household.members: something that cannot be read ${notAList}`]],
  ["members with a gap", people(gap()), [`household.members: a list with gaps ${notAList}`]],
  [
    "four billion members, of whom there is none",
    people(gap(4_294_967_295)),
    [`household.members: a list with gaps ${notAList}`],
  ],
  [
    "a list of options with a gap",
    { household: { consents_to: gap() } },
    [`household.consents_to: a list with gaps ${notOptions}`],
  ],
  [
    "methods of its own in a list",
    people(Object.assign([{ id: "" }], { flatMap: 1 })),
    [`household.members[0].id: \`\` ${noId}`],
  ],
  [
    "a wrong fact beside a wrong id",
    people([{ id: "a b", seriously_ill: 3 }]),
    [`household.members[0].id: \`a b\` ${noId}`, `household.members[0].seriously_ill: \`3\` ${notTrue}`],
  ],
  ["what steers a terminal", { locality: "\u001b[2J\u202e" }, [`locality: \`\\u{1b}[2J\\u{202e}\` ${notAPlace}`]],
  ["half a character", { locality: "\ud800" }, [`locality: \`\\u{d800}\` ${notAPlace}`]],
  [
    "a name of a million letters",
    { ["x".repeat(1_000_000)]: 1 },
    [`${"x".repeat(200)}…: \`${"x".repeat(60)}…\` is not a part of a case; check the name`],
  ],
  ["a bigint", dibao(1n), [`household.receives_dibao: \`1\` ${notTrue}`]],
  ["a symbol", { locality: Symbol("x") }, [`locality: \`Symbol(x)\` ${notAPlace}`]],
  ["a function", dibao(() => true), [`household.receives_dibao: a function ${notTrue}`]],
  ["a circle", dibao(circle), [`household.receives_dibao: a list ${notTrue}`]],
  ["an object that cannot be written", dibao({ toJSON: throwing }), [`household.receives_dibao: an object ${notTrue}`]],
  ["a list that reads like a code", { locality: ["420600"] }, [`locality: \`["420600"]\` ${notAPlace}`]],
  ["no text at all for a code", { locality: Object.create(null) }, [`locality: an object ${notAPlace}`]],
];

describe("a case", () => {
  it.each(rows)("is refused: %s", (_, input, want) => expect(told(input)).toEqual(want));

  it("is refused with the first thousand of very many problems", () => {
    const names = Array.from({ length: 5000 }, (_, at) => [`no_such_${at}`, 1]);
    expect(told({ household: Object.fromEntries(names) })).toHaveLength(1000);
    expect(told(people(Array.from({ length: 5000 }, () => 1)))).toHaveLength(1000);
  });

  it.each(caseLaws)("$name", (law) => tryLaw(law), 60_000);
});
