import type { Interaction, Pack } from "../model/pack.js";

/** The interactions that bear on a policy, in the order of the pack, and the policies named in them. */
export interface Circle {
  readonly interactions: readonly (readonly [name: string, interaction: Interaction])[];
  readonly policies: readonly string[];
}

/** Gathers the interactions of a policy and those of the policies named in them: what is taken from one is not taken from another. */
export const circleOf = (pack: Pack, policy: string): Circle => {
  const all = Object.entries(pack.interactions);
  const policies = new Set([policy]);
  for (let known = 0; known < policies.size; ) {
    known = policies.size;
    for (const [, interaction] of all) {
      if (interaction.policies.some((name) => policies.has(name))) for (const name of interaction.policies) policies.add(name);
    }
  }
  return {
    interactions: all.filter(([, interaction]) => interaction.policies.some((name) => policies.has(name))),
    policies: [...policies],
  };
};
