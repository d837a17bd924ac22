import { fileURLToPath } from "node:url";
import { compilePack } from "../../src/authoring.js";
import type { Language } from "../../src/values/text.js";
import { readPackFiles } from "../pack-files.js";
import { formatPage } from "./format-page.js";
import { policyIndex, policyList } from "./policy-index.js";
import { policyPage } from "./policy-page.js";

const folder = fileURLToPath(new URL("../../policies/hubei", import.meta.url));
const suffixes: Readonly<Record<Language, string>> = { zh: ".zh-CN.md", en: ".md" };

/** Writes every page of the site that is made when it is built, by its path in docs/. */
export function sitePages(): Readonly<Record<string, string>> {
  const compiled = compilePack(readPackFiles(folder));
  if (!compiled.ok) throw new Error("the pack has mistakes: see `huimin check`");
  const { pack, scenarios } = compiled;
  const languages: readonly Language[] = ["zh", "en"];
  const pages = languages.flatMap((language) => [
    [`format${suffixes[language]}`, formatPage(language)] as const,
    [`policies/index${suffixes[language]}`, policyIndex(pack, language)] as const,
    [`policies/list${suffixes[language]}`, policyList(pack, language)] as const,
    ...Object.keys(pack.policies).map(
      (policy) => [`policies/${policy}${suffixes[language]}`, policyPage(policy, pack, scenarios, language)] as const,
    ),
  ]);
  return Object.fromEntries(pages);
}
