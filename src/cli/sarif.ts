import { engineVersion } from "../answer/engine-version.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Language } from "../values/text.js";

// In a path these begin a query or a fragment.
const uriOf = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent);

/** Writes diagnostics as SARIF 2.1.0, which code hosts show beside the lines. Paths are relative to where the command runs. */
export function sarifText(diagnostics: readonly Diagnostic[], language: Language): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))];
  const results = diagnostics.map(({ code, severity, at, message }) => ({
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: message[language] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(at.file) },
          region: { startLine: at.line, startColumn: at.column },
        },
      },
    ],
  }));
  const driver = { name: "huimin", version: engineVersion, rules: rules.map((id) => ({ id })) };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
