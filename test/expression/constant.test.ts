import { describe, expect, it } from "vitest";
import { abstractOf, boundsOf, constantOf, domainOf, readConstant, type WrittenConstant } from "../../src/expression/constant.js";
import type { Constant, ValueKind, ValueType } from "../../src/model/value-type.js";
import { fraction } from "../../src/values/fraction.js";

const typeOf = (kind: ValueKind, options: readonly string[] | null = null): ValueType => ({
  kind,
  options,
  unit: null,
  per: null,
});

describe("reading a constant", () => {
  it.each<[ValueKind, WrittenConstant, Constant]>([
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["integer", "007", "7"],
    ["integer", "-0", "0"],
    ["decimal", "1.50", "1.50"],
    ["decimal", "130%", "1.3"],
    ["money", "480.00", "480.00"],
    ["money", "0480.50", "480.50"],
    ["money", "-0.00", "0.00"],
    ["money", "4433/12", "4433/12"],
    ["money", "8866/24", "4433/12"],
    ["share", "20%", "0.2"],
    ["share", "0.20", "0.2"],
    ["share", "100%", "1"],
    ["date", "2020-02-29", "2020-02-29"],
    ["locality", "420600", "420600"],
    ["text", "上半年", "上半年"],
    ["list", ["1", "2"], ["1", "2"]],
  ])("of a %s from %j gives %j", (kind, written, constant) => {
    expect(readConstant(written, typeOf(kind))).toEqual(constant);
  });

  it.each<[ValueKind, WrittenConstant]>([
    ["boolean", "yes"],
    ["boolean", "True"],
    ["integer", "1.0"],
    ["integer", "1000000000000000000"],
    ["decimal", "1e3"],
    ["money", "20%"],
    ["money", "1,000"],
    ["money", ""],
    ["money", "9".repeat(41)],
    ["share", "101%"],
    ["share", "-1%"],
    ["share", "20"],
    ["date", "2019-02-29"],
    ["date", "2019-2-9"],
    ["locality", "4206"],
    ["money", ["1"]],
    ["list", "1"],
    ["scale", "50%"],
    ["scale", ["50%"]],
    ["scale", [{ over: "5000", rate: "150%" }]],
    ["scale", [{ over: "-1", rate: "50%" }]],
    [
      "scale",
      [
        { over: "5000", rate: "50%" },
        { over: "5000.00", rate: "60%" },
      ],
    ],
    ["list", [{ over: "5000", rate: "50%" }]],
  ])("of a %s refuses %j", (kind, written) => expect(readConstant(written, typeOf(kind))).toBeNull());

  it("takes only options that there are", () => {
    const stage = ["none", "primary"];
    expect(readConstant("primary", typeOf("choice", stage))).toBe("primary");
    expect(readConstant("Primary", typeOf("choice", stage))).toBeNull();
    expect(readConstant(["primary", "none"], typeOf("choices", stage))).toEqual(["primary", "none"]);
    expect(readConstant(["primary", "senior"], typeOf("choices", stage))).toBeNull();
    expect(readConstant(["primary", "primary"], typeOf("choices", stage))).toBeNull();
    expect(readConstant([], typeOf("choices", stage))).toEqual([]);
  });

  it("takes no word of the language's own objects for an option", () => {
    expect(readConstant("constructor", typeOf("choice", ["none"]))).toBeNull();
  });

  it("sorts bands", () => {
    const written = [
      { over: "20000", rate: "70%" },
      { over: "5000", rate: "50%" },
    ];
    expect(readConstant(written, typeOf("scale"))).toEqual([
      { over: "5000", rate: "0.5" },
      { over: "20000", rate: "0.7" },
    ]);
  });
});

describe("a constant", () => {
  it.each<[ValueKind, Constant]>([
    ["boolean", false],
    ["integer", "7"],
    ["money", "4433/12"],
    ["share", "0.2"],
    ["date", "2019-10-14"],
    ["choice", "rural"],
    ["locality", "420600"],
    ["choices", ["1", "2"]],
    ["choices", []],
    ["scale", [{ over: "5000", rate: "0.5" }]],
    ["scale", []],
  ])("of a %s becomes a value and comes back: %j", (kind, constant) => {
    expect(constantOf(abstractOf(constant, typeOf(kind)))).toEqual(constant);
  });

  it("of numbers and days is a number or a day", () => {
    expect(abstractOf("480.00", typeOf("money"))).toEqual({ kind: "number", min: fraction(480n), max: fraction(480n) });
    expect(abstractOf("2019-10-14", typeOf("date")).kind).toBe("date");
    expect(abstractOf("1", typeOf("choice"))).toEqual({ kind: "choice", options: ["1"] });
  });

  it("that was not read for its type is a mistake of the program", () => {
    expect(() => abstractOf("12,5", typeOf("money"))).toThrow(TypeError);
    expect(() => abstractOf("2019-02-29", typeOf("date"))).toThrow(TypeError);
  });
});

describe("what a value not known may be", () => {
  it.each<[ValueKind, string | null, string | null, readonly [string | null, string | null] | null]>([
    ["money", null, null, ["0", null]],
    ["money", "80.00", "130.00", ["80", "130"]],
    ["share", null, null, ["0", "1"]],
    ["share", "0.2", null, ["0.2", "1"]],
    ["integer", null, null, null],
    ["integer", "1", null, ["1", null]],
    ["decimal", null, "2.50", [null, "2.5"]],
    ["date", null, null, null],
    ["date", "2014-01-01", "2020-12-31", ["2014-01-01", "2020-12-31"]],
  ])("of a %s from %s to %s is %j", (kind, minimum, maximum, bounds) => {
    const domain = domainOf(typeOf(kind), minimum, maximum);
    expect(boundsOf(domain)).toEqual(bounds);
    expect(constantOf(domain)).toBeNull();
  });

  it("of a choice is any of its options", () => {
    expect(domainOf(typeOf("choice", ["urban", "rural"]), null, null)).toEqual({ kind: "choice", options: ["urban", "rural"] });
    expect(domainOf(typeOf("locality"), null, null)).toEqual({ kind: "choice", options: null });
  });

  it("of a truth, of choices, of a list is open", () => {
    expect(domainOf(typeOf("boolean"), null, null)).toEqual({ kind: "truth", truth: "unknown" });
    expect(domainOf(typeOf("choices", ["1"]), null, null)).toEqual({ kind: "list", items: null });
  });

  it("of a scale is rates within their bounds", () => {
    expect(domainOf(typeOf("scale"), "0.3", "0.9")).toEqual({
      kind: "scale",
      bands: null,
      rate: { min: fraction(3n, 10n), max: fraction(9n, 10n) },
    });
    expect(domainOf(typeOf("scale"), null, null)).toMatchObject({ rate: { min: fraction(0n), max: fraction(1n) } });
  });
});

describe("what decides a constant", () => {
  it.each([
    [{ kind: "choice", options: null }, null],
    [{ kind: "choice", options: [] }, null],
    [{ kind: "choice", options: ["a", "b"] }, null],
    [{ kind: "choice", options: ["a"] }, "a"],
    [{ kind: "scale", bands: null, rate: { min: fraction(0n), max: fraction(1n) } }, null],
    [{ kind: "list", items: null }, null],
    [{ kind: "list", items: [] }, []],
  ] as const)("row %#", (value, constant) => expect(constantOf(value)).toEqual(constant));

  it("is a number for a decimal as for an integer", () =>
    expect(abstractOf("0.5", typeOf("decimal"))).toEqual({ kind: "number", min: fraction(1n, 2n), max: fraction(1n, 2n) }));

  it("is a scale without bands, and a list without items", () => {
    expect(abstractOf([], typeOf("scale"))).toEqual({ kind: "scale", bands: [], rate: { min: fraction(0n), max: fraction(0n) } });
    expect(abstractOf([], typeOf("list"))).toEqual({ kind: "list", items: [] });
    expect(() => abstractOf(["a"], typeOf("scale"))).toThrow(TypeError);
  });

  it("of a share that is not known is at most what is declared", () =>
    expect(domainOf(typeOf("share"), null, "0.5")).toEqual({ kind: "number", min: fraction(0n), max: fraction(1n, 2n) }));

  it.each([
    ["locality", "x420600"],
    ["locality", "4206001"],
    ["decimal", `0.${"1".repeat(39)}`],
    ["decimal", "x"],
    ["decimal", "x%"],
    ["share", "x"],
  ] as const)("of a %s is not %j", (kind, text) => expect(readConstant(text, typeOf(kind))).toBeNull());

  it.each([
    ["money", "-007.50", "-7.50"],
    ["money", "00.5", "0.5"],
    ["decimal", `0.${"1".repeat(38)}`, `0.${"1".repeat(38)}`],
  ] as const)("of %s written %j is %j", (kind, text, constant) => expect(readConstant(text, typeOf(kind))).toBe(constant));

  it("of a scale has numbers alone", () => {
    expect(readConstant([{ over: "x", rate: "1" }], typeOf("scale"))).toBeNull();
    expect(readConstant([{ over: "1", rate: "x" }], typeOf("scale"))).toBeNull();
  });
});
