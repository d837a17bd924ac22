import type { Fact, Language, Pack } from "../../../../src/index.js";
import { reachOf } from "../../../../src/plan/reach.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";

/** What a column may hold: which household and person a row is of, where they live, or a fact of one level. */
export type Target =
  | { readonly kind: "household_id" | "member_id" | "locality" }
  | { readonly kind: "fact"; readonly level: TargetLevel; readonly fact: string };
type TargetLevel = "person" | "household" | "village" | "county";

const levels: readonly TargetLevel[] = ["person", "household", "village", "county"];

/** Lists what the chosen policies need, and what tells rows apart. */
export const targetsFor = (situation: Situation): readonly Target[] => {
  const plan = planFor(situation);
  const needed = new Set(situation.policies.flatMap((policy) => [...reachOf(plan, policy).facts]));
  const facts = Object.entries(situation.pack.facts)
    .filter(([name]) => needed.has(name))
    .flatMap(([fact, { of }]) =>
      levels.filter((level) => of.includes(level)).map((level): Target => ({ kind: "fact", level, fact })),
    );
  return [{ kind: "household_id" }, { kind: "member_id" }, { kind: "locality" }, ...facts];
};

/** Gives a target one text, for forms and messages between threads. */
export const targetId = (target: Target): string => (target.kind === "fact" ? `${target.level}.${target.fact}` : target.kind);

const names: Readonly<Record<Language, Readonly<Record<"household_id" | "member_id" | "locality" | TargetLevel, string>>>> = {
  zh: {
    household_id: "户编号",
    member_id: "成员编号",
    locality: "所在县（市、区）",
    person: "个人",
    household: "户",
    village: "村",
    county: "县",
  },
  en: {
    household_id: "Household",
    member_id: "Person",
    locality: "County",
    person: "person",
    household: "household",
    village: "village",
    county: "county",
  },
};

/** Names a target as the heading of a column does; where several levels have the fact, the level is added. */
export const targetName = (target: Target, pack: Pack, language: Language): string => {
  if (target.kind !== "fact") return names[language][target.kind];
  const fact: Fact | undefined = pack.facts[target.fact];
  const label = fact?.label[language] ?? target.fact;
  if (fact === undefined || fact.of.length === 1) return label;
  return language === "zh" ? `${label}（${names.zh[target.level]}）` : `${label} (${names.en[target.level]})`;
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_（）()、，,·:：.-]/g, "");

const otherNames: Readonly<Record<string, readonly string[]>> = {
  household_id: ["户号", "家庭编号", "户主编号", "household id", "household_id"],
  member_id: ["姓名", "成员", "身份证号", "编号", "name", "member", "member id", "id"],
  locality: ["县", "县市区", "所在县", "行政区划", "区划代码", "locality", "place"],
};

/** Guesses what each heading stands for, by labels in both languages and by names; null: nothing that is needed. */
export const guessMapping = (header: readonly string[], targets: readonly Target[], pack: Pack): readonly (string | null)[] => {
  const known = new Map<string, string>();
  for (const target of targets) {
    const id = targetId(target);
    const said = [targetName(target, pack, "zh"), targetName(target, pack, "en"), id, ...(otherNames[id] ?? [])];
    const more =
      target.kind === "fact"
        ? [target.fact, pack.facts[target.fact]?.label.zh ?? "", pack.facts[target.fact]?.label.en ?? ""]
        : [];
    for (const one of [...said, ...more]) if (!known.has(plain(one))) known.set(plain(one), id);
  }
  const used = new Set<string>();
  return header.map((heading) => {
    const id = known.get(plain(heading));
    if (id === undefined || used.has(id)) return null;
    used.add(id);
    return id;
  });
};
