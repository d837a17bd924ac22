import { describe, expect, it } from "vitest";
import { type Difference, difference } from "../../src/difference/difference.js";
import type { Pack } from "../../src/model/pack.js";
import { madePack, policyText } from "../regions/made-pack.js";

/** Compares two made packs over few households. */
function differenceOf(base: Pack, head: Pack): Difference {
  const side = (name: string, pack: Pack) => ({ name, pack, scenarios: [], engine: null });
  return difference(side("base", base), side("head", head), {
    size: 100,
    boundary: 100,
    seed: 1,
    asOf: [],
    isOfVersions: false,
  });
}

const told = ({ effects }: Difference): readonly string[] => effects.map(({ policy, kind }) => `${policy} ${kind}`);

const paying = (is: string): string => `per: month\ncomponents:\n  paid: { is: "${is}" }`;
const said = "cite: law, text: { zh: 虚构, en: Made up }";
const labelled = "label: { zh: 虚构, en: Made up }";

describe("an interaction", () => {
  const one = policyText("one", "when: ill", paying("limit"));
  const two = policyText("two", "when: old", paying("limit"));
  const excluding = { "interactions.yaml": `both: { ${said}, excludes: { stands: one, gives_way: two } }\n` };
  const capped = (ceiling: string) => ({
    "interactions.yaml": `both: { ${said}, cap: { policies: [one, two], at: ceiling } }\n`,
    "parameters/ceiling.yaml": `ceiling: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: ${ceiling}, cite: law } } }\n`,
  });

  // Who is old and not ill drew 500.00 by the second; now the first stands, and the second gives way.
  it("takes a benefit from somebody where another one is widened", () => {
    const widened = policyText("one", "any:\n  sick: { when: ill }\n  aged: { when: old }", paying("limit"));
    const found = differenceOf(madePack({ one, two }, excluding), madePack({ one: widened, two }, excluding));
    expect(found.compared.policies).toEqual(["one", "two"]);
    expect(told(found)).toContain("two less");
  });

  // 500.00 + 500.00 are cut to 800.00, and then to 600.00: 200.00 less.
  it("pays less where its cap is lowered", () => {
    const found = differenceOf(madePack({ one, two }, capped("800.00")), madePack({ one, two }, capped("600.00")));
    const [less] = found.effects;
    expect(told(found)).toEqual(["two less"]);
    expect(less?.peak.fen).toBe(String(-20_000 * (less?.peak.subjects ?? 0)));
  });

  // Where the second gives way to the first, nothing is left for the third to give way to: it is paid. The other way round it is not.
  it("is another rule where it is applied after another one and was before it", () => {
    const policies = {
      one,
      two: policyText("two", "when: ill", paying("limit")),
      three: policyText("three", "when: ill", paying("limit")),
    };
    const [x, y] = [
      ["one", "two"],
      ["two", "three"],
    ].map(([stands, away]) => `${said}, excludes: { stands: ${stands}, gives_way: ${away} } }\n`);
    const found = differenceOf(
      madePack(policies, { "interactions.yaml": `x: { ${x}y: { ${y}` }),
      madePack(policies, { "interactions.yaml": `y: { ${y}x: { ${x}` }),
    );
    expect(told(found)).toContain("three less");
    expect(found.verdict?.class).toBe("major");
  });
});
