import type { Policy } from "../model/pack.js";
import type { Text } from "../values/text.js";
import { bindVersion, type PolicyFile, type VersionUse } from "./bind-version.js";

/** Binds all policies, each with its versions from the earliest to the latest. */
export function bindPolicies(files: readonly PolicyFile[], use: Omit<VersionUse, "title">): Readonly<Record<string, Policy>> {
  const names = [...new Set(files.map(({ content }) => content.policy))];
  return Object.fromEntries(
    names.map((name) => {
      const own = files.filter(({ content }) => content.policy === name).sort((a, b) => (a.from < b.from ? -1 : 1));
      return [name, bindPolicy(own, { zh: name, en: name }, use)];
    }),
  );
}

function bindPolicy(files: readonly PolicyFile[], named: Text, use: Omit<VersionUse, "title">): Policy {
  let title = named;
  const versions = files.map((file) => {
    title = file.content.title ?? title;
    return bindVersion(file, { ...use, title });
  });
  return { title, versions };
}
