import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compilePack } from "../src/authoring.js";
import type { Diagnostic } from "../src/model/diagnostic.js";
import type { Pack } from "../src/model/pack.js";
import { caseTypes } from "./case-types.js";
import { readPackFiles } from "./pack-files.js";

// `huimin/hubei` holds the pack as JSON text: engines parse it faster than an object literal of that size, and a browser
// needs neither a parser of YAML nor zod.

const root = fileURLToPath(new URL("..", import.meta.url));

const line = ({ at, code, severity, message }: Diagnostic): string =>
  `policies/hubei/${at.file}:${at.line}:${at.column} ${severity} ${code}: ${message.zh} (${message.en})`;

function moduleText(pack: Pack): string {
  const text = JSON.stringify(pack).replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  return `export const pack = /* @__PURE__ */ JSON.parse('${text}');\n`;
}

const declarationText = (pack: Pack): string =>
  `import type { Pack } from "../src/model/pack.js";\n\nexport declare const pack: Pack;\n\n${caseTypes(pack)}\n`;

// Tests may be reading the file while the package is built for another one.
function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

function run(): number {
  const compiled = compilePack(readPackFiles(`${root}policies/hubei`));
  for (const diagnostic of compiled.diagnostics) console.error(line(diagnostic));
  if (!compiled.ok) return 1;
  mkdirSync(`${root}generated`, { recursive: true });
  writeIfChanged(`${root}generated/hubei.js`, moduleText(compiled.pack));
  writeIfChanged(`${root}generated/hubei.d.ts`, declarationText(compiled.pack));
  return 0;
}

process.exitCode = run();
