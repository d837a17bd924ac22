import type { Interaction, Pack, Policy, Version } from "../model/pack.js";
import { type Change, within } from "./change.js";
import { changeDefinitions } from "./change-definition.js";
import { shiftedDay } from "./change-value.js";
import { changeVersion } from "./change-version.js";
import type { Mutant, Touched } from "./mutant.js";
import { mutantsOfParameters } from "./parameter-mutants.js";

/** Lists the mutants of a pack: of each policy with what stands in its files, then of what policies share. */
export const mutantsOf = (pack: Pack): readonly Mutant[] => [
  ...Object.entries(pack.policies).flatMap(([name, policy]) => mutantsOfPolicy(pack, name, policy)),
  ...mutantsOfParameters(pack),
  ...mutantsOfDefinitions(pack),
  ...mutantsOfInteractions(pack),
];

const always: Mutant["days"] = ["0001-01-01", "9999-12-31"];

const mutantsOfPolicy = (pack: Pack, name: string, policy: Policy): readonly Mutant[] =>
  policy.versions.flatMap((version, at) => {
    const touched: Touched = { kind: "version", policy: name, from: version.from };
    const put = (made: Version): Pack => withVersion(pack, name, policy, at, made);
    const days: Mutant["days"] = [version.from, dayBefore(policy.versions[at + 1]?.from) ?? always[1]];
    const make = (change: Change<Version>, held: Mutant["days"]): Mutant =>
      mutantFrom(within(`${name}/${version.from}`, [change], (made) => made)[0] ?? change, {
        policy: name,
        touched,
        days: held,
        pack: () => put(change.made),
      });
    return [
      ...changeVersion(version).map((change) => make(change, days)),
      ...changeFrom(policy, at).map((change) => make(change, [earlier(change), earlier(change)])),
    ];
  });

const dayBefore = (day: string | undefined): string | null => (day === undefined ? null : shiftedDay(day, -1));

const earlier = ({ was, becomes }: Change<Version>): string => (was < becomes ? was : becomes);

const changeFrom = ({ versions }: Policy, at: number): readonly Change<Version>[] => {
  const version = versions[at] as Version;
  return ([-1, 1] as const).flatMap((by): readonly Change<Version>[] => {
    const from = shiftedDay(version.from, by) ?? version.from;
    const isSound = (versions[at - 1]?.from ?? "") < from && from < (versions[at + 1]?.from ?? always[1]);
    return isSound ? [{ kind: "date", at: "from", was: version.from, becomes: from, made: { ...version, from } }] : [];
  });
};

const withVersion = (pack: Pack, name: string, policy: Policy, at: number, version: Version): Pack => ({
  ...pack,
  policies: { ...pack.policies, [name]: { ...policy, versions: policy.versions.with(at, version) } },
});

const mutantFrom = <T>(change: Change<T>, rest: Pick<Mutant, "policy" | "touched" | "days" | "pack">): Mutant => ({
  kind: change.kind,
  place: change.at.replace(".", "/"),
  was: change.was,
  becomes: change.becomes,
  ...rest,
});

const mutantsOfDefinitions = (pack: Pack): readonly Mutant[] =>
  changeDefinitions(pack.definitions).map((change) =>
    mutantFrom(
      { ...change, at: `definitions.${change.at}` },
      {
        policy: null,
        touched: { kind: "definition", name: change.at.split(".")[0] ?? "" },
        days: always,
        pack: () => ({ ...pack, definitions: change.made }),
      },
    ),
  );

const mutantsOfInteractions = (pack: Pack): readonly Mutant[] =>
  Object.entries(pack.interactions).flatMap(([name, interaction]) => {
    const { [name]: _, ...others } = pack.interactions;
    const rest = {
      policy: null,
      touched: { kind: "interaction", policies: interaction.policies } as const,
      days: always,
    };
    const drop = { kind: "drop", at: `interactions.${name}`, was: name, becomes: "", made: others } as const;
    return [
      mutantFrom(drop, { ...rest, pack: () => ({ ...pack, interactions: others }) }),
      ...changeOrder(name, interaction).map((change) =>
        mutantFrom(change, { ...rest, pack: () => ({ ...pack, interactions: { ...pack.interactions, [name]: change.made } }) }),
      ),
    ];
  });

/** Which of two benefits gives way. */
const changeOrder = (name: string, interaction: Interaction): readonly Change<Interaction>[] => {
  if (interaction.kind !== "excludes") return [];
  const turned = interaction.policies.toReversed();
  const [was, becomes] = [interaction.policies.join(", "), turned.join(", ")];
  return [{ kind: "swap", at: `interactions.${name}`, was, becomes, made: { ...interaction, policies: turned } }];
};
