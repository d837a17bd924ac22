import { checksPage } from "./checks.js";
import { functionsPage } from "./functions.js";

/** Writes every generated page of docs/, by its path in the repository. */
export const referencePages = (): Readonly<Record<string, string>> => ({
  "docs/checks.md": checksPage("en"),
  "docs/checks.zh-CN.md": checksPage("zh"),
  "docs/functions.md": functionsPage("en"),
  "docs/functions.zh-CN.md": functionsPage("zh"),
});
