import fc from "fast-check";

// A small synthetic pack: every figure in it is made up for the tests and stands for no law.
const text = (word: string) => ({ zh: `测试${word}`, en: `test ${word}` });
const fact = (rest: object, word: string) => ({ ...rest, label: text(word), ask: text(word), held_by: text("office") });

const facts = {
  born: fact({ of: "person", type: "date" }, "birthday"),
  b1: fact({ of: "person", type: "boolean" }, "b1"),
  b2: fact({ of: "person", type: "boolean" }, "b2"),
  kind: fact({ of: "person", type: "choice", options: ["x", "y", "z"] }, "kind"),
  income: fact({ of: "person", type: "money", per: "month" }, "income"),
  visits: fact({ of: "person", type: "integer", minimum: "0", maximum: "9" }, "visits"),
  hb: fact({ of: "household", type: "boolean" }, "hb"),
  area: fact({ of: "household", type: "choice", options: ["urban", "rural"] }, "area"),
  wealth: fact({ of: "household", type: "money" }, "wealth"),
  moved: fact({ of: "household", type: "date", asked_if: "hb" }, "moved"),
  picks: fact({ of: "household", type: "choices", options: ["p", "q"] }, "picks"),
};

const row = (value: unknown, rest: object = {}) => ({ value, ...rest });
const parameters = {
  standard: {
    type: "money",
    per: "month",
    label: text("standard"),
    by: ["locality", "area"],
    set_by: text("office"),
    values: {
      "420600": {
        urban: { "2019-01-01": row("640.00"), "2019-04-01": row("675.00", { starts: "attested", until: "2020-03-31" }) },
        rural: {
          "2019-04-01": row("5765", { per: "year", until: "2020-03-31" }),
          "2020-06-01": { between: ["500.00", "600.00"] },
        },
      },
      "420000": { rural: { "2018-01-01": row("400.00") }, urban: { "2018-01-01": row("500.00") } },
    },
  },
  rate: { type: "share", label: text("rate"), by: ["locality"], set_by: text("office"), at_least: "20%" },
  old: {
    type: "integer",
    unit: "year",
    label: text("old"),
    by: ["locality"],
    set_by: text("office"),
    values: { "420100": { "2019-06-01": row("65") }, "421000": { "2019-02-28": row("60") } },
  },
  grown: { type: "integer", unit: "year", label: text("grown"), values: { "2019-01-01": row("18") } },
  some_months: { type: "integer", unit: "month", label: text("months"), values: { "2019-01-01": row("5") } },
  some_years: { type: "integer", unit: "year", label: text("years"), values: { "2019-01-01": row("1"), "2020-02-29": row("2") } },
  line: {
    type: "money",
    per: "month",
    label: text("line"),
    values: { "2019-01-01": row("100.00", { until: "2019-12-31" }), "2020-02-01": row("100.01") },
  },
  wealth_line: { type: "money", label: text("wealth line"), values: { "2019-01-01": row("5000") } },
  bands: {
    type: "scale",
    label: text("bands"),
    values: {
      "2019-01-01": row([
        { over: "5000", rate: "30%" },
        { over: "10000", rate: "60%" },
      ]),
    },
  },
  kinds: { type: "choices", of: "kind", label: text("kinds"), values: { "2019-01-01": row(["x", "y"]) } },
};

const withCite = (all: Record<string, object>) =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, { cite: "made_up", ...one }]));

const definitions = {
  age: {
    of: "person",
    label: text("age"),
    by: "counted",
    cases: { birthday: { is: "years_between(born, as_of)" }, day_after: { is: "years_between(add_days(born, 1), as_of)" } },
  },
  small: { of: "person", label: text("small"), when: "income < line" },
  grants: {
    of: "person",
    label: text("grants"),
    by: "kind",
    cases: { x: { when: "b1" }, y: { none: { no: { when: "b2" } } }, z: { when: "hb" } },
  },
};

const leaves = [
  "b1",
  "b2",
  "hb",
  "small",
  "grants",
  "age >= old",
  "age < grown",
  "age = grown",
  'kind = "x"',
  'kind != "y"',
  "kind in kinds",
  'kind in ["y", "z"]',
  "income >= line",
  "income + line <= standard",
  "visits > 1",
  "moved <= as_of",
  "as_of <= add_years(moved, some_years)",
  "as_of < add_months(born, some_months)",
  "months_between(moved, as_of) >= some_months",
  "any(b1, b2)",
  "wealth > wealth_line",
  "count(picks) > 1",

  "count(b1, b2, hb) > 1",
  "min(income, line) < line",
  "rate_at(wealth, bands) > rate",
];

type Written = Record<string, unknown>;

const condition = (depth: number): fc.Arbitrary<Written> => {
  // A fact that is asked only if another holds is read only where that one does.
  const guarded = (when: string): Written => (when.includes("moved") ? { all: [{ when: "hb" }, { when }] } : { when });
  const leaf = fc.constantFrom(...leaves).map(guarded);
  if (depth === 0) return leaf;
  const parts = fc.array(condition(depth - 1), { minLength: 1, maxLength: 3 });
  const group = fc.tuple(fc.constantFrom("all", "any", "none"), parts).map(([key, list]): Written => ({ [key]: list }));
  const cases = fc
    .tuple(condition(depth - 1), condition(depth - 1))
    .map(([urban, rural]): Written => ({ by: "area", cases: { urban, rural } }));
  const readings = fc
    .tuple(condition(depth - 1), condition(depth - 1))
    .map(([one, other]): Written => ({ by: "how", cases: { one, other } }));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: group },
    { weight: 1, arbitrary: cases },
    { weight: 1, arbitrary: readings },
  );
};

/** Gives every provision of a random condition a name of its own and a text. */
const named = (written: Written, next: () => string): Written => {
  const out: Written = {};
  for (const [key, value] of Object.entries(written)) {
    if (Array.isArray(value))
      out[key] = Object.fromEntries(value.map((part: Written) => [next(), { ...named(part, next), text: text("provision") }]));
    else if (key === "cases")
      out[key] = Object.fromEntries(
        Object.entries(value as Written).map(([option, part]) => [option, named(part as Written, next)]),
      );
    else out[key] = value;
  }
  return out;
};

const amounts = [
  {
    per: "month",
    components: { top: { is: "standard * rate", round: { to: "0.01", mode: "up", cite: "made_up" }, payer: "locality" } },
  },
  {
    per: "month",
    components: {
      flat: { is: "line" },
      more: { when: "age >= old", is: "standard * rate", round: { to: "0.01", mode: "up", cite: "made_up" } },
    },
  },
  {
    per: "once",
    components: { claim: { is: "marginal(wealth, bands)", round: { to: "0.01", mode: "half_up", cite: "made_up" } } },
  },
  {
    per: "month",
    components: { gap: { is: "max(0, standard - income)", round: { to: "0.01", mode: "down", cite: "made_up" } } },
  },
];

const file = (content: unknown): string => JSON.stringify(content, null, 1);

const policyFile = (eligibility: Written, amount: unknown): string => {
  let count = 0;
  const root = named({ all: [eligibility] }, () => `p${++count}`);
  return file({
    policy: "probe",
    title: text("policy"),
    subject: "person",
    cite: "made_up",
    eligibility: root,
    ...(amount === null ? {} : { amount }),
  });
};

/** The files of a random pack: one policy of one or two versions over the vocabulary above. */
export const randomPackFiles: fc.Arbitrary<Record<string, string>> = fc
  .tuple(condition(3), condition(2), fc.option(fc.constantFrom(...amounts), { nil: null }), fc.boolean())
  .map(([first, second, amount, changes]) => ({
    "pack.yaml": file({
      pack: "probe_pack",
      version: "0.0.1",
      title: text("pack"),
      readings: {
        counted: {
          text: text("counted"),
          options: { birthday: text("birthday"), day_after: text("day after") },
          default: "birthday",
        },
        how: { text: text("how"), options: { one: text("one"), other: text("other") }, default: "one" },
      },
    }),
    "sources.yaml": file({ made_up: { title: text("source"), status: "recalled" } }),
    "localities.yaml": file({
      divisions: {
        "420000": { name: text("province") },
        "420100": { name: text("city a"), parent: "420000" },
        "420600": { name: text("city b"), parent: "420000" },
        "421000": { name: text("city c"), parent: "420000" },
        "421002": { name: text("district c1"), parent: "421000" },
        "421003": { name: text("district c2"), parent: "421000" },
      },
    }),
    "facts.yaml": file(facts),
    "definitions.yaml": file(definitions),
    "parameters/all.yaml": file(withCite(parameters)),
    "probe/2019-01-01.yaml": policyFile(first, amount),
    ...(changes ? { "probe/2019-10-14.yaml": policyFile(second, amount) } : {}),
  }));
