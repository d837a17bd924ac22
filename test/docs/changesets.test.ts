import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const { name, version } = JSON.parse(read("package.json")) as { readonly name: string; readonly version: string };
const changes = readdirSync(new URL(".changeset", root)).filter((file) => file.endsWith(".md") && file !== "README.md");

describe("the changes to come", () => {
  it.each(["README.md", ...changes])("%s tells the package, the kind of change, and what it is", (file) => {
    const text =
      file === "README.md" ? (/```md\n([\s\S]*?)```/.exec(read(`.changeset/${file}`))?.[1] ?? "") : read(`.changeset/${file}`);
    const [, front = "", words = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const kinds = parse(front) as Readonly<Record<string, string>>;
    expect(Object.keys(kinds)).toEqual([name]);
    expect(["patch", "minor", "major"]).toContain(kinds[name]);
    expect(words.trim()).not.toBe("");
  });
});

describe("the changelog", () => {
  const headings = read("CHANGELOG.md")
    .split("\n")
    .filter((line) => /^##? /.test(line));

  it("has the form into which changes are taken: the package, then the versions, the newest first", () => {
    const [title, newest] = headings;
    expect(title).toBe(`# ${name}`);
    expect(newest).toBe(`## ${version}`);
    expect(headings.slice(1).filter((line) => !/^## \d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});
