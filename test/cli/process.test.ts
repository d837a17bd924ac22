import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { asOf, home, supposed } from "./command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pack = ["--pack", "test/cli/pack"];

function spawned(argv: readonly string[], input: string) {
  return spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", ...argv], {
    cwd: root,
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
}

// Each start takes a second or two: what can be tested within this process is tested there.
describe("the command as a process", () => {
  it("answers on the standard output without colour where it is no terminal", () => {
    const { status, stdout, stderr } = spawned(["explain", "-", ...supposed, ...pack], JSON.stringify(home));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("✓ 符合条件：每月不低于96.00元");
    expect(stdout).not.toContain("\u001b");
  }, 60_000);
  it("keeps errors off the standard output, and exits with 1 for a bad case, whatever its nesting", () => {
    const { status, stdout, stderr } = spawned(["evaluate", "-", ...asOf, ...pack, "--json"], '{"a":'.repeat(5_000));
    expect([status, stdout]).toEqual([1, ""]);
    expect(JSON.parse(stderr).error.problems[0].code).toBe("too_deep");
  }, 60_000);
  it("exits with 2 for wrong usage", () => {
    const { status, stdout, stderr } = spawned(["evaluate", "-", ...pack], "");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("必须写明 `--as-of <date>`");
  }, 60_000);
});
