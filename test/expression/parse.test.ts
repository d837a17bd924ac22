import { describe, expect, it } from "vitest";
import { parseExpression } from "../../src/expression/parse.js";

const codesOf = (text: string) => {
  const parsed = parseExpression(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, from, to }) => `${code} ${from}-${to}`);
};

describe("a sentence of the language", () => {
  it("is a tree of names, literals, operators and calls with their places", () => {
    expect(parseExpression("age >= 1")).toEqual({
      ok: true,
      node: {
        kind: "comparison",
        from: 0,
        operator: ">=",
        left: { kind: "name", from: 0, name: "age" },
        right: { kind: "number", from: 7, value: "1" },
      },
    });
    expect(parseExpression('f(a, ["x", true])')).toEqual({
      ok: true,
      node: {
        kind: "call",
        from: 0,
        function: "f",
        arguments: [
          { kind: "name", from: 2, name: "a" },
          {
            kind: "list",
            from: 5,
            items: [
              { kind: "string", from: 6, value: "x" },
              { kind: "truth", from: 11, value: true },
            ],
          },
        ],
      },
    });
  });

  it("multiplies before it adds and goes from left to right", () => {
    const parsed = parseExpression("a - b - c * d");
    expect(parsed).toMatchObject({
      node: {
        operator: "-",
        left: { operator: "-", left: { name: "a" }, right: { name: "b" } },
        right: { operator: "*", left: { name: "c" }, right: { name: "d" } },
      },
    });
  });

  it("takes `in` with a list, a name or a name in parentheses", () => {
    for (const text of ['a in ["x"]', "a in b", "a in (b)"]) expect(codesOf(text)).toEqual([]);
  });

  it("takes words of FEEL inside a name", () => {
    for (const text of ["if_x", "date_of_birth", "null_x = and_x", "between_x + or_x"]) expect(codesOf(text)).toEqual([]);
  });

  it("keeps everything inside double quotes", () => {
    expect(parseExpression('a = "5% // ≥ =="')).toMatchObject({ ok: true, node: { right: { value: "5% // ≥ ==" } } });
  });
});

const slips: readonly (readonly [text: string, ...problems: string[]])[] = [
  ["birth_date as_of", "missing-comma 0-16"],
  ["years_between(birth_date as_of)", "missing-comma 14-30"],
  ["a == b", "double-equals 2-4"],
  ["a <> b", "angle-not-equal 2-4"],
  ["a < b < c", "chained-comparison 0-9"],
  ["(a < b) = c", "chained-comparison 0-11"],
  ["a + b // sum", "comment 6-12"],
  ["a /* sum */ + b", "comment 2-11"],
  ["a # sum", "comment 2-7"],
  ["1e3", "exponent 0-3"],
  ["a + .5", "bare-fraction 4-6"],
  ["xs[1]", "index 0-5"],
  ["if a then b else c", "if-expression 0-18"],
  ["for x in xs return x", "for-expression 0-20"],
  ["some x in xs satisfies x", "quantifier 0-24"],
  ["every x in xs satisfies x", "quantifier 0-25"],
  ["a between 0 and 1", "between 0-17"],
  ["a and b", "logic-in-expression 0-7"],
  ["a or b", "logic-in-expression 0-6"],
  ["not(a)", "logic-in-expression 0-6"],
  ["a && b", "logic-in-expression 2-4"],
  ["!a", "logic-in-expression 0-1"],
  ["a in (0, 1)", "in-parentheses 6-10"],
  ["a = null", "null-literal 4-8"],
  ['date("2019-10-14")', "date-literal 0-18"],
  ['@"2019-10-14"', "date-literal 0-13"],
  ["as_of >= 2019-10-14", "date-literal 9-19"],
  ["a.b", "path 0-3"],
  ["min(a，b)", "full-width-character 5-6"],
  ["a ≥ b", "full-width-character 2-3"],
  ["rate * 20%", "percent-in-expression 7-10"],
  ["a ** b", "power 2-4"],
  ["-a", "unary-sign 0-2"],
  ["a = -1", "unary-sign 4-6"],
  ["a - -b", "unary-sign 4-6"],
  ["'x'", "single-quotes 0-3"],
  ['a = "x\\"y"', "escape-in-string 4-10"],
  ["f(a: b)", "named-argument 2-6"],
  ["f(a)(b)", "not-a-function 0-4"],
  ["> a", "missing-operand 0-3"],
  ["a = < b", "missing-operand 4-7"],
  ["Age > 0", "bad-name 0-3"],
  ["年龄 > 0", "bad-name 0-2"],
  ["[0..1]", "unsupported-expression 0-6"],
  ["{a: 1}", "unsupported-expression 0-6"],
  ["function(x) x", "unsupported-expression 0-13"],
  ["a +", "expression-syntax 3-3"],
  ["f(a", "expression-syntax 3-3"],
  ["a)", "expression-syntax 1-2"],
  ["a ; b", "expression-syntax 2-3"],
];

describe("a slip", () => {
  it.each(slips)("in `%s` is told by its own code and place", (text, ...problems) => {
    expect(codesOf(text)).toEqual(problems);
  });

  it.each(slips)("in `%s` is told in words that speak of what was found", (text) => {
    const parsed = parseExpression(text);
    const problems = parsed.ok ? [] : parsed.problems;
    for (const { message } of problems) {
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(message.en.replace(/`[^`]*`/g, "")).toMatch(/^[ -~…]*[a-z]{2}[ -~…]*$/);
    }
  });

  it.each([
    "≥ >=",
    "≤ <=",
    "≠ !=",
    "× *",
    "÷ /",
    "− -",
    "– -",
    "— -",
    '“ "',
    '” "',
    '‘ "',
    '’ "',
    "、 ,",
    "。 .",
    "【 [",
    "】 ]",
    "， ,",
    "（ (",
    "） )",
    "＝ =",
    "Ａ A",
    "ｚ z",
    "！ !",
    "～ ~",
  ])("of a full-width character names the one to write: %s", (pair) => {
    const [found = "", wanted = ""] = pair.split(" ");
    const parsed = parseExpression(`a ${found} b`);
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.en)).toEqual([
      `\`${found}\` is not an ASCII character; write \`${wanted}\``,
    ]);
  });

  it("is told with what to do, in both languages", () => {
    const parsed = parseExpression("min(a，b)");
    expect(parsed).toEqual({
      ok: false,
      problems: [
        {
          code: "full-width-character",
          from: 5,
          to: 6,
          message: { zh: "不能使用全角或排版符号 `，`，请改为半角 `,`", en: "`，` is not an ASCII character; write `,`" },
        },
      ],
    });
  });

  it("does not hide another", () => {
    expect(codesOf("min(a b, c[1])")).toEqual(["missing-comma 4-7", "index 9-13"]);
    expect(codesOf("a == 20%")).toEqual(["double-equals 2-4", "percent-in-expression 5-8"]);
  });
});

describe("limits", () => {
  it("are 1000 characters", () => {
    const text = `${"a + ".repeat(10)}${"b".repeat(960)}`;
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(`${text}b`)).toEqual(["expression-too-long 1000-1001"]);
  });

  it("are 32 levels", () => {
    const nested = (levels: number) => `${"f(".repeat(levels - 1)}a${")".repeat(levels - 1)}`;
    expect(codesOf(nested(32))).toEqual([]);
    expect(codesOf(nested(33))).toEqual(["expression-too-deep 64-65"]);
    expect(codesOf(`${"(".repeat(400)}a${")".repeat(400)}`)).toHaveLength(1);
  });
});

describe("slips that hide others", () => {
  const deep = (open: string, close = ""): string => `${open.repeat(33)}a${close.repeat(33)}`;

  it("are told once where it is too deep, and each where they are apart", () => {
    const codes = (text: string) => codesOf(text).map((one) => one.replace(/ .*/, ""));
    expect(codes(`${deep("(", ")")} + ${deep("(", ")")}`)).toEqual(["expression-too-deep"]);
    expect(codes("a b + c d")).toEqual(["missing-comma", "missing-comma"]);
    expect(codes("Foo(1)")).toEqual(["bad-name"]);
    expect(codes("a < (b < c)")).toEqual(["chained-comparison"]);
    expect(codes("(a < b) < c")).toEqual(["chained-comparison"]);
    expect(codes("a b )")).toEqual(["missing-comma"]);
  });

  it("count depth on either side of a sign", () => {
    const left = `${"a + ".repeat(40)}a`;
    const right = `${"a + (".repeat(20)}a${")".repeat(20)}`;
    for (const text of [left, right]) expect(codesOf(text)[0]).toMatch(/^expression-too-deep /);
    expect(codesOf(`${"a + ".repeat(30)}a`)).toEqual([]);
    expect(codesOf(`${"a + (".repeat(15)}a${")".repeat(15)}`)).toEqual([]);
  });

  it("say that nothing stands there, or where it goes wrong", () => {
    const said = (text: string) => {
      const parsed = parseExpression(text);
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    };
    expect(said("")).toEqual([{ zh: "表达式不完整，请补全", en: "the expression is not complete; finish it" }]);
    expect(said("(a")).toEqual(said(""));
    expect(said("a )")).toEqual([
      {
        zh: "表达式在 `)` 处不合语法，请检查括号、逗号和运算符",
        en: "the expression goes wrong at `)`; check brackets, commas and operators",
      },
    ]);
  });
});

it("a truth is what it says", () => {
  expect(parseExpression("false")).toEqual({ ok: true, node: { kind: "truth", from: 0, value: false } });
});
