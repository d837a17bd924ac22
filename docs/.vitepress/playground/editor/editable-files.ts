import type { Files } from "../authoring/check-files.js";

/** A file that may be edited; policy: whose it is, null where several policies share it. */
export interface EditableFile {
  readonly path: string;
  readonly policy: string | null;
}

/** What is written about rules, and changes none. */
const aboutRules: readonly string[] = ["analysis.yaml", "mutants.yaml"];

/** Lists the files of the chosen policies, the newest version of each first, then those that policies share. */
export const editableFiles = (files: Files, policies: readonly string[]): readonly EditableFile[] => {
  const paths = Object.keys(files).filter((path) => path.endsWith(".yaml") && !aboutRules.includes(path));
  const own = policies.flatMap((policy) =>
    paths
      .filter((path) => path.startsWith(`${policy}/`))
      .sort((a, b) => rank(b).localeCompare(rank(a)))
      .map((path) => ({ path, policy })),
  );
  const shared = paths.filter((path) => !path.includes("/") || path.startsWith("parameters/"));
  return [...own, ...shared.map((path) => ({ path, policy: null }))];
};

const rank = (path: string): string => (path.endsWith("/parameters.yaml") ? "0" : path);

/** Tells which schema a file has. */
export const schemaOf = (path: string): string =>
  /(^|\/)parameters(\.yaml$|\/)/.test(path) ? "parameters" : path.includes("/") ? "policy" : path.replace(/\.yaml$/, "");
