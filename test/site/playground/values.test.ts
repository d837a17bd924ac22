import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../docs/.vitepress/playground/authoring/check-files.js";
import { unifiedDiff } from "../../../docs/.vitepress/playground/authoring/unified-diff.js";
import { addRow, moveRow, removeRow, setField } from "../../../docs/.vitepress/playground/values/edit-text.js";
import { addSource, sourceId } from "../../../docs/.vitepress/playground/values/new-source.js";
import { placeOf, rowsOf } from "../../../docs/.vitepress/playground/values/parameter-text.js";
import { changedFiles, idOf, valueChanges } from "../../../docs/.vitepress/playground/values/value-changes.js";
import { readPackFiles } from "../../../scripts/pack-files.js";
import { compilePack } from "../../../src/authoring.js";
import { hubei } from "../../../src/hubei.js";

const released = readPackFiles("policies/hubei");
const standards = { file: "parameters/social_relief.yaml", path: ["dibao_standard"] };
const text = released[standards.file] ?? "";
const wuhanRural = { keys: ["420100", "rural"], from: "2023-06-14" };

/** The lines that one text has and the other has not. */
const differing = (before: string, after: string) => ({
  gone: before.split("\n").filter((line) => !after.split("\n").includes(line)),
  come: after.split("\n").filter((line) => !before.split("\n").includes(line)),
});

describe("rowsOf", () => {
  it("finds the rows of every parameter of the pack, as many as the compiled pack has", { timeout: 30_000 }, () => {
    for (const [name, parameter] of Object.entries(hubei.parameters)) {
      const place = placeOf(released, name);
      const rows = place === null ? [] : rowsOf(released[place.file] ?? "", place);
      const compiled = parameter.cells.flatMap(({ keys, rows: of }) => of.map(({ from }) => idOf({ keys, from })));
      expect(rows.map(idOf).sort(), name).toEqual([...compiled].sort());
    }
  });

  it("reads a row as it is written", () => {
    const row = rowsOf(text, standards).find((one) => idOf(one) === "421100/rural/2019-04-01");
    expect(row).toMatchObject({
      value: "4433.00",
      per: "year",
      starts: "attested",
      until: "2020-03-31",
      cite: ["huanggang_2020"],
    });
    const line = text.split("\n").findIndex((one) => one.includes("4433.00")) + 1;
    expect(row?.lines).toEqual([line, line]);
  });
});

describe("an edit of the text", () => {
  it("changes one value and nothing else", () => {
    const after = setField(text, standards, wuhanRural, "value", "830.00");
    expect(differing(text, after)).toEqual({
      gone: ["        2023-06-14: { value: 820.00, until: 2023-12-31, cite: wuhan_2023 }"],
      come: ["        2023-06-14: { value: 830.00, until: 2023-12-31, cite: wuhan_2023 }"],
    });
  });

  it("adds and takes away a field at its place, and keeps the comment behind it", () => {
    const row = { keys: ["420600", "urban"], from: "2023-04-01" };
    const added = setField(text, standards, row, "published", "2023-05-01");
    expect(added).toContain(
      "2023-04-01: { value: 750.00, published: 2023-05-01, until: 2024-03-31, cite: xiangyang_2023 } # half of the margin standard of 1500",
    );
    expect(setField(added, standards, row, "published", null)).toBe(text);
    expect(setField(added, standards, row, "value", null)).toContain("2023-04-01: { published: 2023-05-01, until: 2024-03-31,");
    expect(setField(text, standards, row, "cite", ["xiangyang_2023", "xiangyang_2022"])).toContain(
      "cite: [xiangyang_2023, xiangyang_2022] } # half",
    );
  });

  it("edits a row in block style, and an empty one", () => {
    const block = "p:\n  type: money\n  values:\n    2020-01-01:\n      value: 1.00 # one\n      cite: a\n";
    const place = { file: "", path: ["p"] };
    const row = { keys: [], from: "2020-01-01" };
    const added = setField(block, place, row, "until", "2020-12-31");
    expect(added).toBe(
      "p:\n  type: money\n  values:\n    2020-01-01:\n      value: 1.00 # one\n      until: 2020-12-31\n      cite: a\n",
    );
    expect(setField(added, place, row, "until", null)).toBe(block);
    expect(setField("p:\n  values:\n    2020-01-01: {}\n", place, row, "value", "1")).toContain("2020-01-01: { value: 1 }");
  });

  it("puts a row where its day belongs, under the comments of the one before and above those of the next", () => {
    const row = { keys: ["420100", "urban"], from: "2021-04-01" };
    const lines = addRow(text, standards, row, { value: "850.00", until: "2022-02-28", cite: "wuhan_2020" }).split("\n");
    const at = lines.findIndex((line) => line.includes("850.00"));
    expect(lines.slice(at - 1, at + 2)).toEqual([
      "        2020-04-01: { value: 830.00, until: 2021-03-31, cite: wuhan_2020 }",
      "        2021-04-01: { value: 850.00, until: 2022-02-28, cite: wuhan_2020 }",
      "        2022-03-01: { value: 870.00, starts: attested, cite: wuhan_2022 }",
    ]);
    const first = addRow(text, standards, { ...row, from: "2019-01-01" }, { value: "700.00", cite: "wuhan_2019" }).split("\n");
    const top = first.findIndex((line) => line.includes("700.00"));
    expect([first[top - 1], first[top + 1]?.trimStart().slice(0, 28)]).toEqual(["      urban:", "# In force in January 2020: "]);
    expect(removeRow(lines.join("\n"), standards, row)).toBe(text);
    expect(moveRow(text, standards, { ...row, from: "2022-04-01" }, "2022-05-01")).toContain("2022-05-01: { value: 910.00");
  });

  it("adds a place that has no values yet, and a parameter its first values", () => {
    const row = { keys: ["420900", "rural"], from: "2024-04-01" };
    const after = addRow(text, standards, row, { value: "610.00", cite: "wuhan_2023" });
    expect(differing(text, after)).toEqual({
      gone: [],
      come: [`    "420900":`, "        2024-04-01: { value: 610.00, cite: wuhan_2023 }"],
    });
    expect(rowsOf(after, standards).at(-1)).toMatchObject({ keys: ["420900", "rural"], value: "610.00" });
    const rate = placeOf(released, "top_up_rate");
    const file = rate?.file ?? "";
    const rated = addRow(
      released[file] ?? "",
      rate ?? standards,
      { keys: ["420100"], from: "2020-01-01" },
      { value: "25%", cite: "opinions §2" },
    );
    expect(rated).toContain(
      '    cite: opinions §2\n    values:\n      "420100":\n        2020-01-01: { value: 25%, cite: opinions §2 }\n',
    );
  });

  it("can be undone on the first and last row of every parameter of the pack, to the letter", { timeout: 60_000 }, () => {
    for (const name of Object.keys(hubei.parameters)) {
      const place = placeOf(released, name);
      if (place === null) continue;
      const before = released[place.file] ?? "";
      const rows = rowsOf(before, place);
      for (const row of new Set([rows[0], rows.at(-1)])) {
        if (row === undefined) continue;
        if (typeof row.value === "string")
          expect(setField(setField(before, place, row, "value", "1"), place, row, "value", row.value)).toBe(before);
        if (row.published !== null) continue;
        const added = setField(before, place, row, "published", "2030-01-01");
        expect(rowsOf(added, place).find((one) => idOf(one) === idOf(row))?.published).toBe("2030-01-01");
        expect(setField(added, place, row, "published", null)).toBe(before);
      }
    }
  });
});

describe("a new source", () => {
  it("comes at the end of the list, under a name of its own, and compiles with the row that cites it", {
    timeout: 30_000,
  }, () => {
    const sources = released["sources.yaml"] ?? "";
    const id = sourceId(sources, "dibao_standard", "420900", "2024-04-01");
    const added = addSource(sources, id, {
      title: "孝感市民政局：2024年城乡低保标准",
      englishTitle: "Xiaogan civil affairs bureau: standards, 2024",
      number: "孝民政〔2024〕1号",
      date: "2024-04-08",
      status: "confirmed",
    });
    expect(added.startsWith(sources)).toBe(true);
    expect(sourceId(added, "dibao_standard", "420900", "2024-05-01")).toBe("dibao_standard_420900_2024_2");
    const row = { keys: ["420900", "rural"], from: "2024-04-01" };
    const rows = addRow(text, standards, row, { value: "610.00", published: "2024-04-08", cite: id });
    const compiled = compilePack({ ...released, "sources.yaml": added, [standards.file]: rows });
    expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(compiled.ok && compiled.pack.sources[id]).toMatchObject({
      number: "孝民政〔2024〕1号",
      status: "confirmed",
      date: "2024-04-08",
    });
  });
});

describe("valueChanges", () => {
  it("tells what was added, changed and removed", () => {
    const changed = setField(text, standards, wuhanRural, "value", "830.00");
    const added = addRow(
      changed,
      standards,
      { keys: ["420100", "rural"], from: "2024-04-01" },
      { value: "880.00", cite: "wuhan_2023" },
    );
    const edited = { ...released, [standards.file]: added };
    const changes = valueChanges(released, edited, standards);
    expect(changes.map(({ kind, before, after }) => [kind, before?.value, after?.value])).toEqual([
      ["changed", "820.00", "830.00"],
      ["added", undefined, "880.00"],
    ]);
    expect(valueChanges(edited, released, standards).map(({ kind }) => kind)).toEqual(["changed", "removed"]);
    expect(changedFiles(released, edited)).toEqual([standards.file]);
  });
});

describe("unifiedDiff", () => {
  it("is a patch that git applies", () => {
    const path = `policies/hubei/${standards.file}`;
    const changed = setField(text, standards, wuhanRural, "value", "830.00");
    const after = addRow(
      changed,
      standards,
      { keys: ["420900", "rural"], from: "2024-04-01" },
      { value: "610.00", cite: "wuhan_2023" },
    );
    const folder = mkdtempSync(join(tmpdir(), "huimin-diff-"));
    try {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      execFileSync("git", ["apply", "-"], { cwd: folder, input: unifiedDiff(path, text, after) });
      expect(readFileSync(join(folder, path), "utf8")).toBe(after);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(unifiedDiff(path, text, text)).toBe("");
    expect(unifiedDiff(path, text, changed).match(/^@@/gm)).toHaveLength(1);
  });
});

describe("checkFiles", () => {
  // 820 × 20% = 164 and 830 × 20% = 166: scenarios of other places stay as they are.
  it("turns those scenarios red that rest on the value", { timeout: 60_000 }, () => {
    const xiangyang = { keys: ["420600", "rural"], from: "2019-04-01" };
    const files = { ...released, [standards.file]: setField(text, standards, xiangyang, "value", "500.00") };
    const told = [];
    for (const one of checkFiles({ id: 1, files, first: ["dibao_top_up"] })) {
      told.push(one);
      if (one.kind === "scenarios" && one.outcomes.some(({ policy }) => policy !== "dibao_top_up")) break;
    }
    const refused = told
      .flatMap((one) => (one.kind === "compiled" ? one.diagnostics : []))
      .filter(({ severity }) => severity === "warning");
    expect(refused.map(({ code, message }) => [code, message.en.includes("dibao_standard/420600/rural/2019-04-01")])).toEqual([
      ["locked-value", true],
    ]);
    const outcomes = told.flatMap((one) => (one.kind === "scenarios" ? one.outcomes : []));
    const child = outcomes.find(({ name }) => name.zh === "襄阳农村三口之家：10岁儿童");
    expect(child?.failures.find(({ field }) => field === "amount")).toEqual({
      field: "amount",
      expected: '"96.00"',
      actual: '"100.00"',
    });
    expect(outcomes.find(({ name }) => name.zh === "黄冈农村2020年")?.failures).toEqual([]);
  });

  it("tells the mistakes and runs nothing where the files are no pack", { timeout: 30_000 }, () => {
    const files = { ...released, [standards.file]: setField(text, standards, wuhanRural, "value", "many") };
    const told = [...checkFiles({ id: 2, files, first: [] })];
    expect(told).toHaveLength(1);
    expect(told[0]?.kind === "compiled" && told[0].diagnostics.find(({ severity }) => severity === "error")?.at.file).toBe(
      standards.file,
    );
  });
});
