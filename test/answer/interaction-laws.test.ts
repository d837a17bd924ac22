import { describe, expect, it } from "vitest";
import { takeCase } from "../../src/answer/case-at-hand.js";
import { settle } from "../../src/answer/interactions.js";
import { programOf } from "../../src/answer/program.js";
import { plan } from "../../src/plan/plan.js";
import { personOf, said, syntheticPack } from "./synthetic-pack.js";

const packs = {
  excludes: `rule: { ${said}, cite: law §4, excludes: { stands: second, gives_way: first } }`,
  higher: `rule: { ${said}, cite: law §4, higher: [first, second, third] }`,
  cap: `rule: { ${said}, cite: law §4, cap: { policies: [first, second, third], at: joint_limit } }`,
  chain: `one: { ${said}, cite: law §4, excludes: { stands: third, gives_way: second } }
two: { ${said}, cite: law §5, higher: [first, second] }
three: { ${said}, cite: law §6, cap: { policies: [first, third], at: joint_limit } }`,
};

const complete = ["no", "100", "300"];
/** Everything that what is known of one benefit may turn out to be. */
const completions: Readonly<Record<string, readonly string[]>> = {
  no: ["no"],
  "100": ["100"],
  "300": ["300"],
  "?100": ["no", "100"],
  "?300": ["no", "300"],
  unknown: ["100", "300"],
  "?": complete,
};

const triples = (options: readonly [readonly string[], readonly string[], readonly string[]]) => {
  const [first, second, third] = options;
  return first.flatMap((a) => second.flatMap((b) => third.map((c) => [a, b, c] as const)));
};

const states = Object.keys(completions);
const policies = ["first", "second", "third"] as const;

describe.each(Object.entries(packs))("interactions of the pack `%s`", (_, interactions) => {
  const planned = plan(syntheticPack(interactions), { asOf: "2019-11-15" });
  const settled = new Map<string, ReturnType<typeof settleAt>>();

  const settleAt = ([first, second, third]: readonly [string, string, string], policy: string) => {
    const program = programOf(planned);
    return settle(program, takeCase(program, personOf({ first, second, third })), policy, { level: "person", index: 0 })
      .determination;
  };
  const at = (triple: readonly [string, string, string], policy: string) => {
    const key = `${triple.join(" ")} ${policy}`;
    const found = settled.get(key) ?? settleAt(triple, policy);
    settled.set(key, found);
    return found;
  };

  it("what is decided stays so, whatever turns out to be the case", () => {
    for (const triple of triples([states, states, states])) {
      for (const policy of policies) {
        const partial = at(triple, policy);
        for (const whole of triples([completions[triple[0]] ?? [], completions[triple[1]] ?? [], completions[triple[2]] ?? []])) {
          const then = at(whole, policy);
          const label = `${policy} of ${triple.join(" ")} as ${whole.join(" ")}`;
          for (const { name, effect, payable } of then.interactions) {
            const before = partial.interactions.find((one) => one.name === name);
            expect([label, before !== undefined]).toEqual([label, true]);
            if (before === undefined || before.effect === "open") continue;
            expect([label, before.effect]).toEqual([label, effect]);
            if (before.payable !== null) expect([label, before.payable]).toEqual([label, payable]);
          }
        }
      }
    }
  });

  it("what is open, or told of no figure, names something missing", () => {
    for (const triple of triples([states, states, states])) {
      for (const policy of policies) {
        const { interactions: effects, missing } = at(triple, policy);
        const isUndecided = effects.some(({ effect, payable }) => effect === "open" || payable === null);
        if (isUndecided) expect([triple.join(" "), policy, missing.length > 0]).toEqual([triple.join(" "), policy, true]);
      }
    }
  });

  it("a whole case leaves nothing open", () => {
    for (const triple of triples([complete, complete, complete])) {
      for (const policy of policies) {
        const undecided = at(triple, policy).interactions.filter(({ effect, payable }) => effect === "open" || payable === null);
        expect(undecided).toEqual([]);
      }
    }
  });
});
