/** What a script that asks for a solution came to; `values` are those asked for, in order, where there is one. */
interface Solved {
  readonly status: "sat" | "unsat" | "unknown";
  readonly values: readonly string[];
}

/** Something that answers scripts of SMT-LIB, one at a time. */
export interface Solver {
  /** Asks whether a script has a solution, and for the values of terms in it. */
  readonly solve: (script: string, terms: readonly string[]) => Promise<Solved>;
  /** Runs a script and gives all that the solver says. */
  readonly run: (script: string) => Promise<string>;
  /** Ends the threads of the solver, which else keep the process alive. */
  readonly close: () => Promise<void>;
}

export interface SolverOptions {
  /** How much work a question may take: a count of steps and no time, so that the answer is the same on every machine. */
  readonly effort: number;
}

export const defaultEffort = 20_000_000;

/** Starts Z3; null where the package `z3-solver` is not installed. */
export const startSolver = async ({ effort }: SolverOptions): Promise<Solver | null> => {
  const loaded = await loadZ3();
  if (loaded === null) return null;
  const { em, Z3 } = await loaded.init();
  const run = async (script: string): Promise<string> => {
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    try {
      return await evaluateIn(em as Memory, context, `(set-option :rlimit ${effort})\n${script}`);
    } finally {
      Z3.del_context(context);
    }
  };
  return {
    run,
    solve: async (script, terms) => {
      const ask = terms.length === 0 ? "" : `(get-value (${terms.join(" ")}))\n`;
      return answerIn(await run(`${script}${check}${ask}`), terms.length);
    },
    close: async () => {
      await untilIdle(em as Memory);
      await loaded.killThreads(em);
    },
  };
};

/** Equations are solved first, which takes away most of a script. */
export const check = "(check-sat-using (then simplify propagate-values solve-eqs smt))\n";

type Z3Package = typeof import("z3-solver");

const loadZ3 = async (): Promise<Z3Package | null> => {
  try {
    return await import("z3-solver");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
};

// A thread first gives its answer and then takes back the timer of ten minutes that kept the process alive for it. One that is
// ended in between leaves the timer behind.
const untilIdle = async ({ PThread }: Memory): Promise<void> => {
  const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));
  for (let at = 0; at < 400 && PThread.runningWorkers.length > 0; at++) await pause();
  await pause();
};

interface Memory {
  readonly PThread: { readonly runningWorkers: readonly unknown[] };
  readonly _malloc: (bytes: number) => number;
  readonly _free: (at: number) => void;
  readonly HEAPU8: Uint8Array;
  readonly async_call: (work: () => void) => Promise<string>;
  readonly _async_Z3_eval_smtlib2_string: (context: unknown, text: number) => void;
}

// The package's own call puts the text on the stack and takes it away before the thread of the solver has read it.
const evaluateIn = async (memory: Memory, context: unknown, text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const at = memory._malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  try {
    return await memory.async_call(() => memory._async_Z3_eval_smtlib2_string(context, at));
  } finally {
    memory._free(at);
  }
};

/** Reads what the solver says. Where there is no solution it cannot give values, and says so; any other complaint is an error of the script. */
const answerIn = (output: string, asked: number): Solved => {
  const [first = "", ...rest] = output.trim().split("\n");
  const status = first.trim();
  const complaint = rest.join("\n");
  if (status !== "sat" && status !== "unsat" && status !== "unknown")
    throw new Error(`the solver does not take the script: ${output}`);
  if (status !== "sat") {
    if (complaint.replace(noModel, "").includes("(error")) throw new Error(`the solver does not take the script: ${output}`);
    return { status, values: [] };
  }
  if (complaint.includes("(error")) throw new Error(`the solver does not take the script: ${output}`);
  const values = asked === 0 ? [] : valuesIn(complaint);
  if (values.length !== asked) throw new Error(`the solver gave ${values.length} values of ${asked}`);
  return { status, values };
};

const noModel = /\(error "line \d+ column \d+: model is not available"\)/;

/** Takes the values out of `((name value) (name value))`, as they are written: `(- 5)`, `(/ 1.0 3.0)`. */
const valuesIn = (text: string): readonly string[] => listsIn(text.trim().slice(1, -1)).map((pair) => partsIn(pair)[1] ?? "");

const listsIn = (text: string): readonly string[] => partsIn(`(${text})`);

/** The parts of a list of the solver, lists in it whole. */
const partsIn = (list: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, part] = [0, ""];
  for (const character of `${list.trim().slice(1, -1)} `) {
    if (/\s/.test(character) && depth === 0) {
      if (part !== "") parts.push(part);
      part = "";
      continue;
    }
    if (character === "(") depth++;
    if (character === ")") depth--;
    part += character;
  }
  return parts;
};
