import type { Text } from "../values/text.js";

/** What is wrong with the text of an expression, and where in it: from `from` to just before `to`. */
export interface ExpressionProblem {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly message: Text;
}

/** A slip of the pen that the grammar of FEEL takes for something else, with the words for it. */
export interface Slip {
  readonly code: string;
  readonly message: (found: string) => Text;
}

/** What stands for `and`, `or` and `not`. */
export const useGroups: Text = {
  zh: "请改用 `all`、`any`、`none`，每个条件单独一行",
  en: "use `all`, `any` or `none`, with one condition each",
};

const sideBySide: Slip = {
  code: "missing-comma",
  message: (found) => ({
    zh: `\`${found}\` 是并列的几个词，中间应有逗号或运算符`,
    en: `\`${found}\` is several words side by side; put a comma or an operator between them`,
  }),
};

/** Slips that only the shape of the expression shows. */
export const slipsOfShape = {
  sideBySide,
  badName: {
    code: "bad-name",
    message: (found) => ({
      zh: `名称 \`${found}\` 只能由小写字母、数字和下划线组成，并以字母开头`,
      en: `\`${found}\` is not a name; use lower-case letters, digits and \`_\`, with a letter first`,
    }),
  },
  chained: {
    code: "chained-comparison",
    message: (found) => ({
      zh: `\`${found}\` 连用了比较，请拆成两个条件放在 \`all\` 下`,
      en: `\`${found}\` compares a comparison; make two conditions under \`all\``,
    }),
  },
  missingOperand: {
    code: "missing-operand",
    message: (found) => ({
      zh: `\`${found}\` 的比较缺少一边，请写成 \`a < b\` 的形式`,
      en: `\`${found}\` lacks one side of the comparison; write it as \`a < b\``,
    }),
  },
  unarySign: {
    code: "unary-sign",
    message: (found) => ({
      zh: `\`${found}\` 不能带正负号，请写成两数相减`,
      en: `\`${found}\` has a sign; write a subtraction of two values`,
    }),
  },
  inParentheses: {
    code: "in-parentheses",
    message: (found) => ({
      zh: `\`in\` 之后的 \`${found}\` 应为方括号列表：\`in ["a", "b"]\``,
      en: `\`${found}\` after \`in\` must be a list: \`in ["a", "b"]\``,
    }),
  },
  between: {
    code: "between",
    message: (found) => ({
      zh: `没有 \`between\`（\`${found}\`），请拆成两个比较放在 \`all\` 下`,
      en: `there is no \`between\` (\`${found}\`); make two comparisons under \`all\``,
    }),
  },
  logic: {
    code: "logic-in-expression",
    message: (found) => ({
      zh: `\`${found}\` 中不能用 \`and\`、\`or\`、\`not\`，${useGroups.zh}`,
      en: `\`${found}\` may not use \`and\`, \`or\`, \`not\`; ${useGroups.en}`,
    }),
  },
  escape: {
    code: "escape-in-string",
    message: (found) => ({ zh: `文字 \`${found}\` 中不能有反斜杠，请删去`, en: `remove the backslash from \`${found}\`` }),
  },
  namedArgument: {
    code: "named-argument",
    message: (found) => ({
      zh: `函数的参数按位置书写，请删去 \`${found}\` 中的名称与冒号`,
      en: `arguments go by position; remove the names and colons of \`${found}\``,
    }),
  },
  notAFunction: {
    code: "not-a-function",
    message: (found) => ({
      zh: `\`${found}\` 不是函数名，括号前只能是函数名`,
      en: `\`${found}\` is not the name of a function; only such a name may precede the parentheses`,
    }),
  },
  interval: {
    code: "unsupported-expression",
    message: (found) => ({
      zh: `没有区间（\`${found}\`），请拆成两个比较`,
      en: `there is no interval (\`${found}\`); make two comparisons`,
    }),
  },
  syntax: {
    code: "expression-syntax",
    message: (found) => ({
      zh: found === "" ? "表达式不完整，请补全" : `表达式在 \`${found}\` 处不合语法，请检查括号、逗号和运算符`,
      en:
        found === ""
          ? "the expression is not complete; finish it"
          : `the expression goes wrong at \`${found}\`; check brackets, commas and operators`,
    }),
  },
  tooLong: {
    code: "expression-too-long",
    message: () => ({
      zh: "表达式超过 1000 个字符，请拆成几个定义",
      en: "the expression has more than 1000 characters; split it into definitions",
    }),
  },
  tooDeep: {
    code: "expression-too-deep",
    message: () => ({
      zh: "表达式嵌套超过 32 层，请拆成几个定义",
      en: "the expression nests deeper than 32 levels; split it into definitions",
    }),
  },
} satisfies Record<string, Slip>;

/** Words for a part of FEEL that is left out, and for what to write instead. */
const lacking = (what: Text, instead: Text): Slip["message"] => {
  return (found) => ({
    zh: `没有${what.zh}（\`${found}\`）；${instead.zh}`,
    en: `there is no ${what.en} (\`${found}\`); ${instead.en}`,
  });
};

const remove: Text = { zh: "请删去", en: "remove it" };
const useMembers: Text = { zh: "请用 `any(…)` 或 `all(…)`", en: "use `any(…)` or `all(…)`" };
const useCases: Text = { zh: "请用 `by` 和 `cases`", en: "use `by` and `cases`" };
const useSums: Text = { zh: "请用 `sum(…)` 或 `count(…)`", en: "use `sum(…)` or `count(…)`" };
const useName: Text = { zh: "名称在全库中唯一，请直接写名称", en: "names are unique in a pack, write the name alone" };
const useParameter: Text = { zh: "请设为有出处的参数", en: "make it a parameter with its source" };
const useDefinition: Text = { zh: "请写成定义", en: "write a definition" };
const leaveUnknown: Text = { zh: "未知的值由引擎处理，请删去", en: "what is unknown needs no mention, remove it" };

const conditional: Slip = {
  code: "if-expression",
  message: lacking({ zh: " `if` 语句", en: "`if` in an expression" }, useCases),
};
const loop: Slip = { code: "for-expression", message: lacking({ zh: " `for` 循环", en: "`for` in an expression" }, useSums) };
const quantifier: Slip = {
  code: "quantifier",
  message: lacking({ zh: " `some`、`every`", en: "`some` or `every`" }, useMembers),
};
const index: Slip = { code: "index", message: lacking({ zh: "下标", en: "index" }, useName) };
const path: Slip = { code: "path", message: lacking({ zh: "点号路径", en: "path with a point" }, useName) };
const date: Slip = { code: "date-literal", message: lacking({ zh: "日期字面值", en: "date in an expression" }, useParameter) };
const nothing: Slip = { code: "null-literal", message: lacking({ zh: "空值", en: "null" }, leaveUnknown) };
const notHere = (what: Text, instead: Text): Slip => ({ code: "unsupported-expression", message: lacking(what, instead) });

/** Parts of FEEL that the language leaves out, by the name of their node in the grammar. */
export const slipsOfGrammar: ReadonlyMap<string, Slip> = new Map<string, Slip>([
  ["IfExpression", conditional],
  ["ForExpression", loop],
  ["QuantifiedExpression", quantifier],
  ["Conjunction", slipsOfShape.logic],
  ["Disjunction", slipsOfShape.logic],
  ["FilterExpression", index],
  ["PathExpression", path],
  ["DateTimeLiteral", date],
  ["null", nothing],
  ["Context", notHere({ zh: "花括号结构", en: "context in braces" }, remove)],
  ["FunctionDefinition", notHere({ zh: "自定义函数", en: "function of one's own" }, useDefinition)],
  ["InstanceOfExpression", notHere({ zh: "类型判断", en: "test of a type" }, remove)],
  ["?", notHere({ zh: "问号", en: "question mark" }, useName)],
]);
