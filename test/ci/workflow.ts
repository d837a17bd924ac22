import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A step of a workflow that runs commands. */
export interface Step {
  readonly name: string;
  readonly commands: string;
}

const read = (file: string): unknown => parse(readFileSync(new URL(`../../docs/ci/${file}`, import.meta.url), "utf8"));

interface GitHub {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly gate: { readonly steps: readonly { readonly name?: string; readonly run?: string; readonly if?: string }[] };
  };
}
interface GitLab {
  readonly policies: { readonly script: readonly string[]; readonly variables: Readonly<Record<string, string>> };
}
interface Gitee {
  readonly stages: readonly { readonly steps: readonly { readonly commands: readonly string[] }[] }[];
}

const named = (commands: string): Step => ({ name: commands, commands });

/** The steps of each workflow, in their order. */
export const workflows: Readonly<Record<"github" | "gitlab" | "gitee", readonly Step[]>> = {
  github: (read("github.yml") as GitHub).jobs.gate.steps.flatMap(({ name = "", run }) =>
    run === undefined ? [] : [{ name, commands: run }],
  ),
  gitlab: (read("gitlab.yml") as GitLab).policies.script.map(named),
  gitee: (read("gitee.yml") as Gitee).stages.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands.map(named))),
};

/** The variables that the workflows set themselves. */
export const variables: Readonly<Record<"github" | "gitlab", Readonly<Record<string, string>>>> = {
  github: (read("github.yml") as GitHub).env,
  gitlab: (read("gitlab.yml") as GitLab).policies.variables,
};
