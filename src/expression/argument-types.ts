import type { ValueKind, ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import type { ArgumentType, TypeProblem } from "./built-in.js";
import { isNumberLiteral } from "./literal-type.js";
import { isNumeric, typeOfAlike } from "./type-family.js";
import { isTypeProblem, typeWords } from "./type-problem.js";

/** Says that a call has wrong arguments, and how it is written. */
export function wrongArguments(signature: string, advice: Text): TypeProblem {
  return {
    code: "wrong-arguments",
    message: { zh: `应写作 \`${signature}\`；${advice.zh}`, en: `write \`${signature}\`; ${advice.en}` },
  };
}

/** What one position of a signature takes. */
export interface Expected {
  readonly kind: ValueKind;
  /** The unit that a number must have, unless it is written out. */
  readonly unit?: string;
}

/** Checks arguments against the positions of a signature; null if they fit. */
export function problemOfArguments(
  args: readonly ArgumentType[],
  signature: string,
  expected: readonly Expected[],
): TypeProblem | null {
  if (args.length !== expected.length) {
    const count = String(expected.length);
    return wrongArguments(signature, { zh: `须有 ${count} 个参数`, en: `it takes ${count} arguments` });
  }
  const problems = args.map((arg, index) => problemOfArgument(arg, signature, expected[index]));
  return problems.find((problem) => problem !== null) ?? null;
}

function problemOfArgument({ type, each }: ArgumentType, signature: string, expected: Expected | undefined): TypeProblem | null {
  if (expected === undefined) return null;
  if (each) return wrongArguments(signature, { zh: "不能用于每名成员的值", en: "it does not take one value for every member" });
  if (type.kind !== expected.kind) return kindProblem(type, signature);
  const isRightUnit = expected.unit === undefined || isNumberLiteral(type) || type.unit === expected.unit;
  return isRightUnit ? null : unitProblem(type, signature, expected.unit);
}

function kindProblem(type: ValueType, signature: string): TypeProblem {
  const words = typeWords(type);
  return {
    code: "type-mismatch",
    message: {
      zh: `此处不能用${words.zh}；应写作 \`${signature}\``,
      en: `${words.en} does not fit here; write \`${signature}\``,
    },
  };
}

function unitProblem(type: ValueType, signature: string, unit: string): TypeProblem {
  const words = typeWords(type);
  return {
    code: "unit-mismatch",
    message: {
      zh: `\`${signature}\` 中此数的单位须为 \`${unit}\`，现为${words.zh}；请在声明中写 \`unit: ${unit}\``,
      en: `\`${signature}\` takes a number of unit \`${unit}\`, not ${words.en}; declare it with \`unit: ${unit}\``,
    },
  };
}

/** Checks that every argument is a truth; null if they are. */
export function problemOfTruths(args: readonly ArgumentType[], signature: string): TypeProblem | null {
  if (args.length === 0) return wrongArguments(signature, { zh: "至少须有一个参数", en: "it takes at least one argument" });
  const wrong = args.find((arg) => arg.type.kind !== "boolean");
  return wrong === undefined ? null : kindProblem(wrong.type, signature);
}

/** Gives the type of what all arguments have in common; `fits` tells which values the function takes. */
export function typeOfSameArguments(
  args: readonly ArgumentType[],
  call: { readonly name: string; readonly signature: string },
  fits: (type: ValueType) => boolean,
): ValueType | TypeProblem {
  const [first, ...others] = args;
  const isEnough = first !== undefined && (others.length > 0 || first.each);
  if (!isEnough) {
    return wrongArguments(call.signature, {
      zh: "须有两个以上参数，或一个每名成员的值",
      en: "it takes two arguments or more, or one value for every member",
    });
  }
  const wrong = args.find((arg) => !fits(arg.type));
  if (wrong !== undefined) return kindProblem(wrong.type, call.signature);
  let common: ValueType = first.type;
  for (const { type } of others) {
    const joined = typeOfAlike({ of: call.name, left: common, right: type });
    if (isTypeProblem(joined)) return joined;
    common = joined;
  }
  return isNumberLiteral(common) ? { ...common, options: null } : common;
}

/** Tells whether a value is a number or a day. */
export function hasOrder(type: ValueType): boolean {
  return isNumeric(type) || type.kind === "date";
}
