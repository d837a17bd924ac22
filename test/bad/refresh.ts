// Writes the messages found now into the headers of the broken files; codes and places stay as they are written.
// Run it by `npx tsx test/bad/refresh.ts` after a change of wording, and review the difference by eye.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePack } from "../../src/authoring.js";
import { badFiles } from "./bad-file.js";

for (const { name, files } of badFiles()) {
  const path = join(import.meta.dirname, name);
  const found = compilePack(files).diagnostics;
  const next = { zh: 0, en: 0 };
  const text = readFileSync(path, "utf8").replace(/^# (zh|en): .*$/gm, (line, language: "zh" | "en") => {
    const message = found[next[language]]?.message;
    next[language] += 1;
    return message === undefined ? line : `# ${language}: ${message[language]}`;
  });
  writeFileSync(path, text);
}
