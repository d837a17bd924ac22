import { describe, expect, it } from "vitest";
import { tryLaw } from "./law.js";
import { optionLaws, planned } from "./option-laws.js";

const told = (options: unknown): readonly string[] => {
  const outcome = planned(options);
  return "problems" in outcome ? outcome.problems.map(({ path, message }) => `${path}: ${message.en}`) : [];
};
const day = (others: object): unknown => ({ asOf: "2019-11-15", ...others });

const notRates = "will not do; give a share from 0 to 100%, such as `20%`";

// Each once ended the call with another error, or was taken for something else.
const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["none at all", undefined, [": nothing will not do; give options with `asOf`"]],
  ["a day alone", "2019-11-15", [": `2019-11-15` will not do; give options with `asOf`"]],
  ["a bigint for a day", { asOf: 20191115n }, ["asOf: `20191115` will not do; give a day that exists, such as `2019-11-15`"]],
  [
    "one policy, not in a list",
    day({ policies: "dibao_top_up" }),
    ["policies: `dibao_top_up` will not do; give a list of policies"],
  ],
  ["no policies", day({ policies: null }), ["policies: `null` will not do; give a list of policies"]],
  [
    "a symbol for a policy",
    day({ policies: [Symbol("x")] }),
    ["policies[0]: `Symbol(x)` is not a policy of the pack; check the name"],
  ],
  [
    "a list for an option",
    day({ readings: { several_hardships: ["once"] } }),
    ['readings.several_hardships: `["once"]` is not an option of this reading; check the name'],
  ],
  ["nothing for readings", day({ readings: null }), ["readings: `null` will not do; give values by name"]],
  ["an object for a share", day({ suppose: { top_up_rate: {} } }), [`suppose.top_up_rate: an object ${notRates}`]],
  ["a bigint for a share", day({ suppose: { top_up_rate: 1n } }), [`suppose.top_up_rate: \`1\` ${notRates}`]],
];

describe("the options of a plan", () => {
  it.each(rows)("are refused: %s", (_, options, want) => expect(told(options)).toEqual(want));

  it.each(optionLaws)("$name", (law) => tryLaw(law), 60_000);
});
