import { describe, expect, it } from "vitest";
import { lockText, meaningOf } from "../../src/check/meaning.js";
import { madePack } from "../proof/made-pack.js";

const policy = "eligibility: { when: ill }\namount: { per: month, components: { paid: { is: rate } } }";
const claiming = `proves:
  enough: { amount_at_least: rate, until: 2019-12-31, readings: { who: [all] }, cite: law §2 }
  aged: { monotone_in: { fact: born, due: falls } }
  apart: { at_most_one_of: [demo, other] }
${policy}`;

describe("what a version claims", () => {
  const [bare, full] = [policy, claiming].map((text) =>
    madePack({ "2019-01-01": text }, { other: "eligibility: { when: ill }" }),
  );

  it("is bound with its place, its days and its readings", () => {
    expect(full?.claims.map(({ name, at, until }) => [name, at.line, until])).toEqual([
      ["enough", 6, "2019-12-31"],
      ["aged", 7, null],
      ["apart", 8, null],
    ]);
    expect(full?.claims[0]?.readings).toEqual({ who: ["all"] });
    expect(full?.claims[0]?.cite).toEqual([{ source: "law", pinpoint: "§2" }]);
    expect(full?.claims[1]?.statement).toEqual({
      kind: "monotone_in",
      fact: "born",
      level: "person",
      course: "falls",
      order: null,
    });
  });

  it("changes no answer: the digest of the pack and the lock are those without it", () => {
    expect(full?.pack.digest).toBe(bare?.pack.digest);
    expect(full && lockText(meaningOf(full.pack))).toBe(bare && lockText(meaningOf(bare.pack)));
  });
});
