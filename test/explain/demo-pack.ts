import type { Citation } from "../../src/model/citation.js";
import type { Node } from "../../src/model/expression.js";
import type { Condition, Fact, Pack, Parameter, Row, Version } from "../../src/model/pack.js";
import type { ValueType } from "../../src/model/value-type.js";
import type { Text } from "../../src/values/text.js";

// A pack by hand, so that explanations are tested without the reader of YAML: the same as test/cli/pack.

const t = (zh: string, en: string): Text => ({ zh, en });
const type = (kind: ValueType["kind"], more: Partial<ValueType> = {}): ValueType => ({
  kind,
  options: null,
  unit: null,
  per: null,
  ...more,
});
const cite = (source: string, pinpoint = ""): readonly Citation[] => [{ source, pinpoint }];

const fact = (name: string): Node => ({ kind: "fact", name, level: "person" });
const parameter = (name: string): Node => ({ kind: "parameter", name });
const definition = (name: string): Node => ({ kind: "definition", name, level: "person" });
const provision = (name: string): Node => ({ kind: "provision", name, level: "person" });
const compare = (operator: "<" | ">=" | "in", left: Node, right: Node): Node => ({ kind: "comparison", operator, left, right });
const times = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "*", left, right });

const grades = ["none", "1", "2", "3", "4"];

const facts: Record<string, Fact> = {
  birth_date: told(type("date"), t("出生日期", "date of birth"), t("公安机关", "the police")),
  disability_grade: {
    ...told(
      type("choice", { options: grades }),
      t("残疾等级", "grade of disability"),
      t("残联", "the disabled persons' federation"),
    ),
    optionLabels: { none: t("无残疾", "none"), "1": t("一级", "grade 1"), "2": t("二级", "grade 2") },
  },
  destitute: told(type("boolean"), t("享受特困供养", "supported as destitute"), t("民政部门", "civil affairs")),
  other_allowance: told(type("money", { per: "month" }), t("同类津贴", "other allowance"), t("人社部门", "social security")),
  on_allowance: {
    ...told(type("boolean"), t("享受低保", "on the minimum allowance"), t("民政部门", "civil affairs")),
    of: ["household"],
  },
};

function told(kind: ValueType, label: Text, heldBy: Text): Fact {
  return { of: ["person"], type: kind, minimum: null, maximum: null, label, ask: label, heldBy, optionLabels: {}, askedIf: null };
}

const byLocality = [{ name: "locality", node: { kind: "locality" } as const }];
const county = t("县级民政部门", "the county");

function set(kind: ValueType, label: Text, more: Partial<Parameter>): Parameter {
  return {
    type: kind,
    label,
    policy: "grant",
    by: [],
    setBy: null,
    atLeast: null,
    cite: cite("opinions", "§2"),
    cells: [],
    ...more,
  };
}

function row(id: string, value: Row["value"], from: string, until: string | null, of: readonly Citation[]): Row {
  return { id, from, until, attested: false, published: null, value, between: null, cite: of };
}

const parameters: Record<string, Parameter> = {
  severe_grades: set(type("choices", { options: grades }), t("重度残疾等级", "severe grades"), {
    cells: [{ keys: [], rows: [row("severe_grades/2016-01-01", ["1", "2"], "2016-01-01", null, cite("opinions", "§3"))] }],
  }),
  standard: set(type("money", { per: "month" }), t("低保标准", "standard"), {
    by: byLocality,
    setBy: t("市级政府", "the city"),
    cells: [
      { keys: ["420600"], rows: [row("standard/420600/2019-04-01", "480.00", "2019-04-01", "2020-03-31", cite("notice"))] },
      { keys: ["421100"], rows: [row("standard/421100/2019-04-01", "4433/12", "2019-04-01", "2020-03-31", cite("notice"))] },
    ],
  }),
  rate: set(type("share"), t("增发比例", "rate"), { by: byLocality, setBy: county, atLeast: "0.2" }),
  old_age: set(type("integer", { unit: "year" }), t("老年人年龄", "age of the elderly"), { by: byLocality, setBy: county }),
  adult_age: set(type("integer", { unit: "year" }), t("成年年龄", "age of majority"), {
    cells: [{ keys: [], rows: [row("adult_age/2019-10-14", "18", "2019-10-14", null, cite("opinions", "§4"))] }],
  }),
};

function leaf(path: string, when: Node, text: Text | null): Condition {
  return { kind: "leaf", path: `eligibility.${path}`, name: path.split(".").at(-1) ?? null, text, cite: [], when };
}

const hardship: Condition = {
  kind: "any",
  path: "eligibility.all.hardship",
  name: "hardship",
  text: null,
  cite: [],
  parts: [
    leaf(
      "all.hardship.any.elderly",
      compare(">=", definition("age"), parameter("old_age")),
      t("年满<old_age>周岁", "Aged <old_age> or over"),
    ),
    leaf(
      "all.hardship.any.minor",
      compare("<", definition("age"), parameter("adult_age")),
      t("未满<adult_age>周岁", "Under <adult_age>"),
    ),
    leaf("all.hardship.any.severe", definition("severely_disabled"), null),
  ],
};

const eligibility: Condition = {
  kind: "all",
  path: "eligibility",
  name: null,
  text: null,
  cite: [],
  parts: [
    {
      kind: "all",
      path: "eligibility.all",
      name: null,
      text: null,
      cite: [],
      parts: [
        leaf(
          "all.on_allowance_now",
          { kind: "fact", name: "on_allowance", level: "household" },
          t("家庭享受低保", "The household is on the allowance"),
        ),
        hardship,
      ],
    },
    {
      kind: "none",
      path: "eligibility.none",
      name: null,
      text: null,
      cite: [],
      parts: [
        leaf("none.is_destitute", fact("destitute"), t("已享受特困供养", "Supported as destitute")),
        leaf("none.high_allowance", compare(">=", fact("other_allowance"), parameter("standard")), null),
      ],
    },
  ],
};

const version: Version = {
  from: "2019-10-14",
  inForce: true,
  title: t("示例补助", "Demo grant"),
  subject: ["person"],
  kind: "benefit",
  on: [],
  cite: cite("opinions", "§2"),
  place: null,
  definitions: {
    times: {
      of: ["person"],
      label: t("次数", "times"),
      type: type("integer"),
      cite: [],
      value: {
        kind: "formula",
        formula: {
          kind: "cases",
          by: { kind: "reading", name: "several" },
          cases: {
            once: { kind: "is", node: { kind: "number", value: "1" } },
            each: {
              kind: "is",
              node: {
                kind: "call",
                function: "count",
                arguments: [provision("elderly"), provision("minor"), provision("severe")],
              },
            },
          },
        },
      },
    },
  },
  eligibility,
  amount: {
    per: "month",
    forEach: null,
    components: [
      {
        name: "grant",
        condition: null,
        is: { kind: "is", node: times(times(parameter("standard"), parameter("rate")), definition("times")) },
        into: null,
        round: { to: "0.01", mode: "up", cite: cite("opinions", "§2") },
        atLeast: null,
        payer: { kind: "place", node: { kind: "locality" } },
        place: null,
        form: "cash",
        text: t("低保标准的<rate>", "<rate> of the standard"),
        cite: [],
      },
    ],
  },
};

/** The pack of test/cli/pack as it runs. */
export const demoPack: Pack = {
  id: "demo",
  version: "1.2.3",
  title: t("示例规则", "Demo rules"),
  digest: "sha256:0",
  sources: {
    opinions: {
      title: t("关于示例补助的意见", "Opinions on the demo grant"),
      number: null,
      issuer: null,
      date: null,
      status: "confirmed",
      note: null,
    },
    notice: {
      title: t("示例市标准通知", "Notice of the demo city"),
      number: null,
      issuer: null,
      date: null,
      status: "reprint",
      note: null,
    },
  },
  localities: {
    "420000": { name: t("湖北省", "Hubei"), parent: null, from: null, until: null, formerly: [] },
    "420321": { name: t("郧县", "Yun County"), parent: "420000", from: null, until: "2014-09-08", formerly: [] },
    "420600": { name: t("襄阳市", "Xiangyang"), parent: "420000", from: null, until: null, formerly: [] },
    "421100": { name: t("黄冈市", "Huanggang"), parent: "420000", from: null, until: null, formerly: [] },
  },
  zones: {},
  facts,
  countyFacts: {},
  interactions: {},
  parameters,
  readings: {
    several: {
      text: t("一人符合多类情形时", "When one person fits several classes"),
      options: { once: t("只发一次", "paid once"), each: t("逐类发放", "paid for each") },
      default: "once",
      cite: [],
    },
  },
  definitions: {
    age: {
      of: ["person"],
      label: t("年龄", "age"),
      type: type("integer", { unit: "year" }),
      cite: [],
      value: {
        kind: "formula",
        formula: {
          kind: "is",
          node: { kind: "call", function: "years_between", arguments: [fact("birth_date"), { kind: "as_of" }] },
        },
      },
    },
    severely_disabled: {
      of: ["person"],
      label: t("重度残疾", "severely disabled"),
      type: type("boolean"),
      cite: [],
      value: {
        kind: "condition",
        condition: {
          kind: "leaf",
          path: "severely_disabled",
          name: null,
          text: null,
          cite: [],
          when: compare("in", fact("disability_grade"), parameter("severe_grades")),
        },
      },
    },
  },
  policies: { grant: { title: t("示例补助", "Demo grant"), versions: [version] } },
};
