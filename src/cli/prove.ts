import { type Command, InvalidArgumentError, Option } from "commander";
import type { Claim } from "../model/claim.js";
import type { Pack } from "../model/pack.js";
import { type Proof, prove, questionsOf } from "../proof/prove.js";
import { check, defaultEffort, startSolver } from "../proof/solver.js";
import { examplesText } from "./examples.js";
import { failed, failedAt } from "./failure.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { proofsText } from "./proofs-text.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly format: "text" | "json";
  readonly policy?: readonly string[];
  readonly effort: number;
  readonly print?: true;
}

/** Adds `huimin prove`: whether what policies claim of every household is so, with a household where it is not. */
export function addProve(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("prove")
    .description(messages.verb.prove)
    .argument("[dir]", messages.argument.folder, ".")
    .option("--policy <id>", messages.prove.policy, (id, before: readonly string[] = []) => [...before, id])
    .addOption(new Option("--format <format>", messages.analyse.format).choices(["text", "json"]).default("text"))
    .option("--effort <steps>", messages.prove.effort, (written) => effortIn(written, session), defaultEffort)
    .option("--print", messages.prove.print)
    .addHelpText("after", `\n${messages.prove.status}\n${examplesText(examples, session)}`)
    .action(async (folder: string, flags: Flags) => session.finish(await run(folder, flags, session)));
}

const examples = ["prove policies/hubei", "prove policies/hubei --policy dibao_top_up --print"];

function effortIn(written: string, { messages }: Session): number {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new InvalidArgumentError(messages.diff.number);
  return Number(written);
}

async function run(folder: string, flags: Flags, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  if (!compiled.value.ok) return fail(failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics)).failure, session);
  const { pack, claims } = compiled.value;
  const stranger = flags.policy?.find((policy) => !Object.hasOwn(pack.policies, policy));
  if (stranger !== undefined) return fail(noPolicy(stranger), session);
  const chosen = claims.filter(({ policy }) => flags.policy?.includes(policy) ?? true);
  return flags.print === true ? print(pack, chosen, session) : proveAll(pack, chosen, { flags, session });
}

async function proveAll(
  pack: Pack,
  claims: readonly Claim[],
  { flags, session }: { readonly flags: Flags; readonly session: Session },
): Promise<Status> {
  const { progress, out } = session.io;
  const solver = claims.length === 0 ? null : await startSolver({ effort: flags.effort });
  if (solver === null && claims.length > 0) return fail(noSolver, session);
  const proofs: Proof[] = [];
  try {
    for (const claim of claims) {
      progress?.(`${clear}${claim.policy} ${claim.name}`);
      if (solver !== null) proofs.push(await prove(pack, claim, solver));
    }
  } finally {
    progress?.(clear);
    await solver?.close();
  }
  await out(
    flags.format === "json" ? `${JSON.stringify({ proofs: proofs.map(plainProof) }, null, 2)}\n` : proofsText(proofs, session),
  );
  return proofs.every(({ outcome }) => outcome === "proven") ? 0 : 1;
}

const clear = "\r\u001b[2K";

const plainProof = ({ claim: { policy, version, name, statement, until, readings }, ...rest }: Proof): object => {
  return { policy, version, name, statement, until, readings, ...rest };
};

/** Writes what would be put to the solver. */
async function print(pack: Pack, claims: readonly Claim[], { io, messages }: Session): Promise<Status> {
  for (const claim of claims) {
    for (const { script, fails, gaps } of questionsOf(pack, claim)) {
      const lacking = gaps.map((gap) => `; ${messages.prove.reason.not_encodable}: ${gap}\n`);
      await io.out(`${lacking.join("")}${script}${fails}${check}(reset)\n\n`);
    }
  }
  return 0;
}

const noPolicy = (policy: string): ReturnType<typeof failed>["failure"] =>
  failed("invalid_options", {
    code: "unknown_name",
    path: "--policy",
    message: { zh: `规则包中没有政策 \`${policy}\`；请核对名称`, en: `the pack has no policy \`${policy}\`; check the name` },
  }).failure;

const noSolver = failed("wrong_usage", {
  code: "no_solver",
  path: "",
  message: {
    zh: "没有安装求解器；请运行 `npm install z3-solver`，再试一次",
    en: "the solver is not installed; run `npm install z3-solver` and try again",
  },
}).failure;
