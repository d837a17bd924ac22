import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { errorOf, home, huimin, supposed } from "./command.js";

vi.mock("../../src/hubei.js", async () => ({ hubei: (await import("../explain/demo-pack.js")).demoPack }));

const pack = fileURLToPath(new URL("pack", import.meta.url));

/** Copies the pack of these tests, with one file changed. */
function changed(file: string, from: string | RegExp, to: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "huimin-pack-")), "pack");
  cpSync(pack, copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.replace(from, to) === text) throw new Error(`nothing to replace in ${file}`);
  writeFileSync(path, text.replace(from, to));
  return copy;
}
const json = JSON.stringify(home);

describe("--pack", () => {
  it("answers from the files as from the compiled pack", async () => {
    const [files, compiled] = [
      await huimin(["evaluate", "-", ...supposed, "--pack", pack], json),
      await huimin(["evaluate", "-", ...supposed], json),
    ];
    expect([files.status, files.err]).toEqual([0, ""]);
    expect(files.out).toBe(compiled.out);
  });
  it("refuses a folder that is no pack", async () => {
    const ran = await huimin(["evaluate", "-", ...supposed, "--pack", tmpdir(), "--json"], json);
    expect([ran.status, errorOf(ran).code, errorOf(ran).problems[0]?.code]).toEqual([1, "invalid_pack", "no_pack"]);
  });
  it("refuses a pack in which definitions go round in a circle", async () => {
    const circular = changed("definitions.yaml", "years_between(birth_date, as_of)", "age + age");
    const ran = await huimin(["evaluate", "-", ...supposed, "--pack", circular, "--json"], json);
    expect([ran.status, ran.out, errorOf(ran).code]).toEqual([1, "", "invalid_pack"]);
    expect(errorOf(ran).problems.map(({ code }) => code)).toContain("definition-cycle");
  });
});

describe("huimin check", () => {
  it("finds nothing in a sound pack", async () => {
    const { status, out, err } = await huimin(["check", pack, "--json"]);
    expect([
      status,
      err,
      JSON.parse(out).diagnostics.filter(({ severity }: { severity: string }) => severity === "error"),
    ]).toEqual([0, "", []]);
  });
  it("tells file, line, column, code and what to do", async () => {
    const broken = changed("grant/2019-10-14.yaml", "when: destitute", "when: destitut");
    const { status, out } = await huimin(["check", broken, "--language", "en"]);
    expect(status).toBe(1);
    expect(out).toMatch(/grant\/2019-10-14\.yaml:\d+:\d+ unknown-name: `destitut` .*did you mean `destitute`\?/);
  });
  it("lists the mistakes of every file at once", async () => {
    const broken = changed("grant/2019-10-14.yaml", "when: destitute", "when: destitut");
    writeFileSync(
      join(broken, "definitions.yaml"),
      readFileSync(join(broken, "definitions.yaml"), "utf8").replace("birth_date", "born"),
    );
    const { out } = await huimin(["check", broken, "--json"]);
    const files = JSON.parse(out).diagnostics.map(({ at }: { at: { file: string } }) => at.file.replace(`${broken}/`, ""));
    expect(new Set(files)).toEqual(new Set(["definitions.yaml", "grant/2019-10-14.yaml"]));
  });
  it("refuses a file that is not UTF-8", async () => {
    const broken = changed("pack.yaml", "pack: demo", "pack: demo ");
    writeFileSync(join(broken, "facts.yaml"), Uint8Array.of(0x61, 0x3a, 0xff));
    const { status, out } = await huimin(["check", broken]);
    expect([status, out.includes("facts.yaml:1:1 not-utf8")]).toEqual([1, true]);
  });
});

describe("huimin test", () => {
  it("fails while a provision was never seen to fail", async () => {
    const { status, out } = await huimin(["test", pack]);
    expect(status).toBe(1);
    expect(out).toContain("情形：1 个相符，0 个不符");
    expect(out).toContain("? grant/2019-10-14 eligibility.all.on_allowance_now: 没有情形使其不成立，请补充");
  });
  it("tells what came out otherwise than a scenario expects", async () => {
    const other = changed("grant/2019-10-14.yaml", "amount: 96.00, bound", "amount: 97.00, bound");
    const { status, out } = await huimin(["test", other, "--language", "en"]);
    expect(status).toBe(1);
    expect(out).toMatch(/✗ .*grant\/2019-10-14\.yaml:\d+:\d+ an elderly person\n {4}amount: expected "97\.00", found "96\.00"\n/);
  });
  it("refuses a pack with mistakes", async () => {
    const ran = await huimin(["test", changed("pack.yaml", "pack: demo", "pack: Demo"), "--json"]);
    expect([ran.status, errorOf(ran).code]).toEqual([1, "invalid_pack"]);
  });
});

describe("huimin schema", () => {
  it("lists the kinds of files, and prints the schema of one", async () => {
    const [list, policy] = [await huimin(["schema"]), await huimin(["schema", "policy"])];
    expect(list.out.split("\n")).toContain("policy");
    expect(JSON.parse(policy.out)).toMatchObject({ type: "object" });
  });
  it("writes a file for each kind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "huimin-schemas-"));
    const [{ out: kinds }, { status }] = [await huimin(["schema"]), await huimin(["schema", "--write", folder])];
    expect(status).toBe(0);
    for (const kind of kinds.trimEnd().split("\n"))
      expect(JSON.parse(readFileSync(join(folder, `${kind}.json`), "utf8"))).toBeTypeOf("object");
  });
  it("refuses a kind that there is not", async () => {
    const ran = await huimin(["schema", "polici", "--json"]);
    expect([ran.status, errorOf(ran).problems[0]?.code]).toEqual([2, "unknown_kind"]);
  });
});

describe("huimin init", () => {
  const copy = changed("pack.yaml", "1.2.3", "1.2.4");
  const path = join(copy, "visit/2020-01-01.yaml");
  it("writes a file that passes the check once it is filled in", async () => {
    expect(await huimin(["init", "visit", "--from", "2020-01-01", "--pack", copy])).toEqual({
      status: 0,
      out: `已写入 ${path}\n`,
      err: "",
    });
    expect((await huimin(["check", copy])).status).toBe(1);
    const filled = readFileSync(path, "utf8")
      .replaceAll("SOURCE", "opinions")
      .replaceAll("AMOUNT", "50.00")
      .replaceAll("FACT", "destitute");
    writeFileSync(path, filled.replaceAll("CODE", '"420600"'));
    const { status, out } = await huimin(["check", copy]);
    expect([status, out]).toEqual([0, "未发现问题\n"]);
    expect((await huimin(["test", copy, "--json"])).out).not.toContain(
      '"policy": "visit",\n      "version": "2020-01-01",\n      "path": "eligibility.all.visit_condition",\n      "seen": {\n        "true": 0',
    );
  });
  it("never overwrites a file", async () => {
    const before = readFileSync(path, "utf8");
    const ran = await huimin(["init", "visit", "--from", "2020-01-01", "--pack", copy, "--json"]);
    expect([ran.status, errorOf(ran).problems[0]?.code, readFileSync(path, "utf8")]).toEqual([2, "exists", before]);
  });
  it("refuses a name that leaves the pack, and a day that does not exist", async () => {
    const [name, day] = [
      await huimin(["init", "../visit", "--from", "2020-01-01", "--pack", copy, "--json"]),
      await huimin(["init", "visit", "--from", "2023-02-29", "--pack", copy, "--json"]),
    ];
    expect([name.status, errorOf(name).problems[0]?.code]).toEqual([2, "bad_name"]);
    expect([day.status, errorOf(day).problems[0]?.code]).toEqual([2, "wrong_form"]);
  });
});
