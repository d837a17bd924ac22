import type { Level } from "../src/model/level.js";
import type { Fact, Pack } from "../src/model/pack.js";
import type { ValueKind, ValueType } from "../src/model/value-type.js";

const quoted = (options: readonly string[] | null): string =>
  options === null ? "string" : options.map((option) => JSON.stringify(option)).join(" | ");

const typeTexts = {
  boolean: () => "boolean",
  choice: (type) => quoted(type.options),
  choices: (type) => `readonly (${quoted(type.options)})[]`,
  integer: () => "number | string",
  decimal: () => "number | string",
  money: () => "number | string",
  share: () => "number | string",
  date: () => "string",
  locality: () => "string",
  text: () => "string",
  list: () => "readonly string[]",
  scale: () => "never",
} satisfies { [K in ValueKind]: (type: ValueType) => string };

const property = (name: string, fact: Fact): string =>
  `  /** ${fact.label.zh}；${fact.label.en} */\n  readonly ${name}?: ${typeTexts[fact.type.kind](fact.type)};`;

function factsAt(pack: Pack, level: Level): readonly string[] {
  const held = Object.entries(pack.facts).filter(([, fact]) => fact.of.includes(level));
  return held.map(([name, fact]) => property(name, fact));
}

const says = {
  Case: "一户的情况，未填的为不知道；a household and what surrounds it, what is left out is not known",
  Household: "家庭；a household",
  Member: "家庭成员；a member of the household",
  Village: "村；a village",
  County: "县；a county",
  Item: "项目；an item",
};

const interfaceText = (name: keyof typeof says, properties: readonly string[]): string =>
  properties.length === 0
    ? `/** ${says[name]} */\nexport type ${name} = Record<never, never>;`
    : `/** ${says[name]} */\nexport interface ${name} {\n${properties.join("\n")}\n}`;

/** Writes the TypeScript types of a case of the pack; every fact may be left out, and then is not known. */
export function caseTypes(pack: Pack): string {
  const member = [
    "  readonly id: string;",
    "  readonly from?: string;",
    "  readonly until?: string;",
    ...factsAt(pack, "person"),
  ];
  return [
    interfaceText("Member", member),
    interfaceText("Household", ["  readonly members?: readonly Member[];", ...factsAt(pack, "household")]),
    interfaceText("Village", factsAt(pack, "village")),
    interfaceText("County", factsAt(pack, "county")),
    interfaceText("Item", ["  readonly id: string;", ...factsAt(pack, "item")]),
    interfaceText("Case", [
      "  /** 行政区划代码（GB/T 2260）；division code */\n  readonly locality?: string;",
      "  readonly household?: Household;",
      "  readonly village?: Village;",
      "  readonly county?: County;",
      "  readonly items?: readonly Item[];",
    ]),
  ].join("\n\n");
}
