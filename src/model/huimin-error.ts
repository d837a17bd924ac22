import type { Problem } from "./problem.js";

/**
 * The one error that the library throws: it lists every problem of the input at once. `code` is that of the kind of input:
 * `invalid_case`, `invalid_options`.
 */
export class HuiminError extends Error {
  override readonly name = "HuiminError";
  constructor(
    readonly code: "invalid_case" | "invalid_options",
    readonly problems: readonly Problem[],
  ) {
    super(`${code}: ${problems.map((p) => `${p.path === "" ? "" : `${p.path}: `}${p.message.en}`).join("; ")}`);
  }
}
