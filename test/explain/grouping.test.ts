import { describe, expect, it } from "vitest";
import { provisionLines } from "../../src/explain/provision-lines.js";
import { sceneOf } from "../../src/explain/scene.js";
import { vocabularyOf } from "../../src/explain/vocabulary.js";
import type { Determination } from "../../src/model/determination.js";
import type { Finding, Verdict } from "../../src/model/finding.js";
import { demoPack } from "./demo-pack.js";

const bare: Omit<Finding, "kind" | "children" | "verdict"> = {
  part: "eligibility",
  name: null,
  path: "",
  decisive: false,
  negated: false,
  text: null,
  cite: [],
  expression: null,
  values: [],
};
const leaf = (text: string, verdict: Verdict): Finding => ({
  ...bare,
  kind: "leaf",
  text: { zh: text, en: text },
  verdict,
  children: [],
});
const group = (kind: "all" | "any" | "none" | "cases", verdict: Verdict, ...children: Finding[]): Finding => ({
  ...bare,
  kind,
  verdict,
  children,
});

const determination: Determination = {
  policy: "grant",
  version: "2019-10-14",
  subject: { kind: "person", id: "a" },
  outcome: "eligible",
  on: [],
  amount: null,
  range: null,
  components: [],
  because: [],
  missing: [],
  readings: [],
  supposed: [],
  unconfirmed: [],
  rows: [],
  interactions: [],
  validThrough: null,
};

function outline(finding: Finding): readonly string[] {
  const scene = sceneOf(determination, vocabularyOf(demoPack, "zh"));
  if (scene === null) throw new Error("the pack has the policy");
  const lines = provisionLines(finding, scene, { depth: 0, excluded: false, joint: true });
  return lines.map((line) => `${"  ".repeat(line.depth)}${line.sign} ${line.requirement}`);
}

describe("groups without a sentence of their own", () => {
  it("fold into a list of requirements where all must hold", () => {
    expect(
      outline(
        group(
          "all",
          "true",
          group("all", "true", leaf("甲", "true")),
          group("none", "true", leaf("乙", "false"), leaf("丙", "unknown")),
        ),
      ),
    ).toEqual(["✓ 甲", "✓ 不属于下列情形：乙", "? 不属于下列情形：丙"]);
  });
  it("keep a line where one of several suffices", () => {
    expect(outline(group("any", "true", leaf("甲", "false"), leaf("乙", "true")))).toEqual([
      "✓ 符合下列情形之一",
      "  ✗ 甲",
      "  ✓ 乙",
    ]);
  });
  it("are not torn apart inside alternatives", () => {
    const finding = group(
      "any",
      "false",
      group("all", "false", leaf("甲", "true"), leaf("乙", "false")),
      group("none", "false", leaf("丙", "true"), leaf("丁", "false")),
    );
    expect(outline(finding)).toEqual([
      "✗ 符合下列情形之一",
      "  ✗ 同时符合下列条件",
      "    ✓ 甲",
      "    ✗ 乙",
      "  ✗ 同时符合下列条件",
      "    ✗ 不属于下列情形：丙",
      "    ✓ 不属于下列情形：丁",
    ]);
  });
  it("fold an excluded choice into exclusions, but not an excluded combination", () => {
    expect(outline(group("none", "true", group("any", "false", leaf("甲", "false"), leaf("乙", "false"))))).toEqual([
      "✓ 不属于下列情形：甲",
      "✓ 不属于下列情形：乙",
    ]);
    expect(outline(group("none", "true", group("all", "false", leaf("甲", "true"), leaf("乙", "false"))))).toEqual([
      "✓ 不属于下列情形：同时符合下列条件",
      "  ✓ 甲",
      "  ✗ 乙",
    ]);
  });
  it("do not turn one excluded choice among alternatives into several alternatives", () => {
    const excluded = group("none", "false", group("any", "true", leaf("甲", "true"), leaf("乙", "false")));
    expect(outline(group("any", "true", excluded, leaf("丙", "true")))).toEqual([
      "✓ 符合下列情形之一",
      "  ✗ 不属于下列情形：符合下列情形之一",
      "    ✓ 甲",
      "    ✗ 乙",
      "  ✓ 丙",
    ]);
  });
  it("leave out what a reading makes always or never so", () => {
    const never: Finding = { ...group("cases", "false"), kind: "leaf", expression: { kind: "truth", value: false } };
    expect(outline(group("any", "true", leaf("甲", "true"), never, leaf("乙", "false")))).toEqual([
      "✓ 符合下列情形之一",
      "  ✓ 甲",
      "  ✗ 乙",
    ]);
  });
  it("give way to the chosen case", () => {
    expect(outline(group("cases", "true", leaf("甲", "true")))).toEqual(["✓ 甲"]);
  });
});
