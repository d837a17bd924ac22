import type { Problem } from "./problem.js";

/** The kind of input that is wrong. */
export type ErrorCode = "invalid_case" | "invalid_options";

/**
 * The one error that the library throws: it lists every problem of the input at once. `code` is that of the kind of input, and
 * each problem has a code, a path and a message in Chinese and English; codes stay, messages may be worded better.
 */
export class HuiminError extends Error {
  override readonly name = "HuiminError";
  constructor(
    readonly code: ErrorCode,
    readonly problems: readonly Problem[],
  ) {
    super(`${code}: ${problems.map((p) => `${p.path === "" ? "" : `${p.path}: `}${p.message.en}`).join("; ")}`);
  }

  /** What JSON holds of the error: its name, code and problems. */
  toJSON(): { readonly name: string; readonly code: ErrorCode; readonly problems: readonly Problem[] } {
    return { name: this.name, code: this.code, problems: this.problems };
  }
}

/**
 * Tells whether something thrown is an error of the library, also where it comes from another copy of it: one loaded by `require`
 * beside one loaded by `import`, another version, another frame.
 *
 * @example
 * const refused = (() => { try { return evaluate(plan(hubei, { asOf: "2019-11-15" }), { locality: "0" }); } catch (error) { return error; } })();
 * isHuiminError(refused) //=> true
 * isHuiminError(new Error("another")) //=> false
 */
export const isHuiminError = (error: unknown): error is HuiminError => {
  if (typeof error !== "object" || error === null) return false;
  const { name, code, problems } = error as Partial<HuiminError>;
  return name === "HuiminError" && (code === "invalid_case" || code === "invalid_options") && Array.isArray(problems);
};
