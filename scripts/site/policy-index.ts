import { regulationOf } from "../../src/explain/regulation.js";
import type { Pack } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";
import { table, text } from "./html.js";
import { policyWords } from "./policy-words.js";

/** Writes the list of the policies of a pack. */
export function policyIndex(pack: Pack, language: Language): string {
  const { index, about } = policyWords[language];
  const suffix = language === "zh" ? ".zh-CN.md" : ".md";
  const rows = Object.entries(pack.policies).map(([policy, { versions }]) => {
    const { title, kind, subject, from, clause } = regulationOf(pack, policy, versions.at(-1)?.from ?? "", language);
    return [`[${text(title)}](${policy}${suffix})`, text(kind), text(subject), from, text(clause?.text ?? "")];
  });
  return [
    `# ${index.title}`,
    index.intro,
    `${table([index.policy, about.kind, about.subject, about.from, about.cite], rows)}\n`,
  ].join("\n\n");
}

/** Writes the policies of a pack as a list of links. */
export function policyList(pack: Pack, language: Language): string {
  const place = language === "zh" ? "/policies" : "/en/policies";
  const items = Object.entries(pack.policies).map(([policy, { versions }]) => {
    const { title, kind, clause } = regulationOf(pack, policy, versions.at(-1)?.from ?? "", language);
    return `- [${text(title)}](${place}/${policy}.md) · ${text(kind)}${clause === null ? "" : ` · ${text(clause.text)}`}`;
  });
  return `${items.join("\n")}\n`;
}
