import { describe, expect, it } from "vitest";
import { regulationOf } from "../../src/explain/regulation.js";
import type { RegulationLine } from "../../src/explain/regulation-line.js";
import { packOf } from "../findings/made-up-pack.js";

const text = (name: string): string => `text: { zh: ${name}, en: ${name} }`;

/** The conditions of a version, each by its number and words, what stands below it after it. */
const conditionsOf = (eligibility: string): readonly string[] => {
  const told = ({ number, words, parts }: RegulationLine): readonly string[] => [`${number} ${words}`, ...parts.flatMap(told)];
  return regulationOf(packOf(`eligibility: { ${eligibility} }`), "grant", "2019-01-01", "zh").conditions.flatMap(told);
};

describe("a condition that must not hold", () => {
  const [x, p, q] = [`x: { when: a, ${text("甲")} }`, `p: { when: b, ${text("乙")} }`, `q: { when: c, ${text("丙")} }`];

  it("among joint requirements is told of each of its alternatives", () =>
    expect(conditionsOf(`all: { ${x}, y: { none: { z: { any: { ${p}, ${q} } } } } }`)).toEqual([
      "1 甲",
      "2 不属于下列情形：乙",
      "3 不属于下列情形：丙",
    ]));

  it("among alternatives stays one of them, whatever it excludes", () =>
    expect(conditionsOf(`any: { ${x}, y: { none: { z: { any: { ${p}, ${q} } } } } }`)).toEqual([
      "1 符合下列情形之一",
      "1.1 甲",
      "1.2 不属于下列情形：符合下列情形之一",
      "1.2.1 乙",
      "1.2.2 丙",
    ]));
});
