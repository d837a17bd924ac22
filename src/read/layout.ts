import type { Slip } from "./slip.js";

export type FileKind =
  | "pack"
  | "sources"
  | "localities"
  | "facts"
  | "county_facts"
  | "definitions"
  | "interactions"
  | "analysis"
  | "lock"
  | "mutants"
  | "parameters"
  | "policy"
  | "ignored"
  | "unexpected";

const layout: readonly (readonly [RegExp, FileKind])[] = [
  [/^(.*\/)?examples\//, "ignored"],
  [/^pack\.yaml$/, "pack"],
  [/^sources\.yaml$/, "sources"],
  [/^localities\.yaml$/, "localities"],
  [/^facts\.yaml$/, "facts"],
  [/^county_facts\.yaml$/, "county_facts"],
  [/^definitions\.yaml$/, "definitions"],
  [/^interactions\.yaml$/, "interactions"],
  [/^analysis\.yaml$/, "analysis"],
  [/^lock\.json$/, "lock"],
  [/^mutants\.yaml$/, "mutants"],
  [/^parameters\/[^/]+\.yaml$/, "parameters"],
  [/^[a-z][a-z0-9_]*\/parameters\.yaml$/, "parameters"],
  [/^[a-z][a-z0-9_]*\/\d{4}-\d{2}-\d{2}\.yaml$/, "policy"],
  [/\.ya?ml$/i, "unexpected"],
];

/** Tells by its path what a file of a pack holds; files that are not YAML and folders of examples are ignored. */
export function kindOfFile(path: string): FileKind {
  return layout.find(([pattern]) => pattern.test(path))?.[1] ?? "ignored";
}

/** Words for a file that has no place in a pack. */
export const unexpectedFile = (path: string): Slip => ({
  code: "unexpected-file",
  message: {
    zh: `数据包中不应有 \`${path}\`；政策文件应名为 \`政策/施行日期.yaml\`，如 \`dibao_top_up/2019-10-14.yaml\`；其他 YAML 文件请删除`,
    en: `the file \`${path}\` has no place in a pack; call a policy's file \`policy/day.yaml\`, as \`dibao_top_up/2019-10-14.yaml\`, or remove it`,
  },
});

/** Words for a file that every pack has. */
export const missingFile = (path: string): Slip => ({
  code: "missing-file",
  message: { zh: `缺少文件 \`${path}\`；请新建`, en: `the file \`${path}\` is missing; add it` },
});
