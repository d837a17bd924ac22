import type { ScenarioResult } from "../testing/run-scenarios.js";
import type { Session } from "./session.js";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

// XML has no way to write most control characters.
const escaped = (text: string): string =>
  text.replace(/\p{Cc}|\p{Cs}/gu, "�").replace(/[&<>"']/g, (character) => entities[character] ?? character);

const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[],
): readonly string[] => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const head = `<${name}${written.join("")}`;
  return inside.length === 0 ? [`${head}/>`] : [`${head}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
};

/** Writes what became of scenarios as JUnit XML: a suite for each version of a policy, a case for each scenario. */
export function junitText(pack: string, folder: string, results: readonly ScenarioResult[], session: Session): string {
  const versions = new Map<string, ScenarioResult[]>();
  for (const result of results) {
    const suite = `${result.scenario.policy}/${result.scenario.version}`;
    versions.set(suite, [...(versions.get(suite) ?? []), result]);
  }
  const suites = [...versions].flatMap(([name, own]) =>
    element(
      "testsuite",
      { name, ...countsOf(own) },
      own.flatMap((result) => caseLines(folder, result, session)),
    ),
  );
  const whole = element("testsuites", { name: pack, ...countsOf(results) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole.map((line) => `${line}\n`).join("")}`;
}

function countsOf(results: readonly ScenarioResult[]): Readonly<Record<string, number>> {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return { tests: results.length, failures: failed, errors: 0, skipped: 0 };
}

function caseLines(folder: string, { scenario, failures }: ScenarioResult, { messages, language }: Session): readonly string[] {
  const { name, policy, version, at } = scenario;
  const told = failures.map(({ field, expected, actual }) => `${field}: ${messages.difference(expected, actual)}`);
  const attributes = { name: name[language], classname: `${policy}.${version}`, file: `${folder}/${at.file}`, line: at.line };
  const failure = told.length === 0 ? [] : element("failure", { message: told[0] ?? "", type: "scenario" }, told.map(escaped));
  return element("testcase", attributes, failure);
}
