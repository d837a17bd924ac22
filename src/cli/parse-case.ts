import type { Problem } from "../model/problem.js";
import { readYaml } from "../read/yaml.js";
import { excerptOf } from "../values/excerpt.js";
import { type Failure, failed, failedAt, type Result, succeeded } from "./failure.js";
import { depthOfJson, slipsOfJson } from "./scan-json.js";

/** The deepest nesting of a case. */
const deepest = 64;
/** More problems than these nobody reads at once. */
const mostProblems = 1000;

/** Parses a case: JSON by its first character, or YAML; a file that is named `.json` or `.yaml` is what its name says. */
export function parseCase(name: string, text: string): Result<unknown> {
  const isYaml = /\.ya?ml$/i.test(name);
  if (/\.json$/i.test(name) || (!isYaml && /^\s*[{[]/.test(text))) return parseJson(name, text);
  const read = readYaml(name, text);
  return read.ok ? succeeded(read.content) : failedAt("invalid_case", read.diagnostics);
}

/** Parses a case in JSON; a key that is given twice is an error, not the last one. */
export function parseJson(name: string, text: string): Result<unknown> {
  // Deep nesting ends the process inside a parser that recurs; this scan does not.
  if (depthOfJson(text) > deepest) {
    const message = { zh: `嵌套超过 ${deepest} 层，请检查括号`, en: `it nests deeper than ${deepest}; check its brackets` };
    return failed("invalid_case", { code: "too_deep", path: name, message });
  }
  const parsed = parsedJson(name, text);
  if (!parsed.ok) return parsed;
  const { twice, inherited } = slipsOfJson(text);
  const problems = [...inherited.map((key) => reservedKey(name, key)), ...twice.map((key) => givenTwice(name, key))];
  const failure: Failure = { code: "invalid_case", problems: problems.slice(0, mostProblems) };
  return problems.length === 0 ? parsed : { ok: false, failure };
}

function parsedJson(name: string, text: string): Result<unknown> {
  try {
    return succeeded(JSON.parse(text));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split("\n");
    const place = `${name}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
    const message = {
      zh: "不是有效的 JSON，请检查此处的引号、逗号和括号",
      en: "it is not JSON; check the quotes, commas and brackets here",
    };
    return failed("invalid_case", { code: "json_syntax", path: place, message });
  }
}

function givenTwice(path: string, key: string): Problem<string> {
  const shown = excerptOf(key);
  const message = { zh: `\`${shown}\` 在同一处写了两次，请只留一个`, en: `\`${shown}\` is given twice in one place; keep one` };
  return { code: "duplicate_key", path, message };
}

function reservedKey(path: string, key: string): Problem<string> {
  return {
    code: "forbidden_key",
    path,
    message: { zh: `\`${key}\` 不能用作名称，请删去`, en: `\`${key}\` cannot be a name; leave it out` },
  };
}
