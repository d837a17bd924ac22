import { hubei } from "../../src/hubei.js";
import { checksPage } from "./checks.js";
import { diagnosticsPage } from "./diagnostics.js";
import { errorsPage } from "./errors.js";
import { functionsPage } from "./functions.js";
import { openQuestionsPage } from "./open-questions.js";

/** Writes every generated page of docs/, by its path in the repository. */
export const referencePages = (): Readonly<Record<string, string>> => ({
  "docs/checks.md": checksPage("en"),
  "docs/checks.zh-CN.md": checksPage("zh"),
  "docs/diagnostics.md": diagnosticsPage("en"),
  "docs/diagnostics.zh-CN.md": diagnosticsPage("zh"),
  "docs/errors.md": errorsPage("en"),
  "docs/errors.zh-CN.md": errorsPage("zh"),
  "docs/functions.md": functionsPage("en"),
  "docs/functions.zh-CN.md": functionsPage("zh"),
  "docs/open-questions.md": openQuestionsPage(hubei, "en"),
  "docs/open-questions.zh-CN.md": openQuestionsPage(hubei, "zh"),
});
