import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtSite } from "./serve.js";

// The site as it was built: `npm run docs:build`.

const files = existsSync(builtSite) ? readdirSync(builtSite, { recursive: true, encoding: "utf8" }) : [];
const pages = files.filter((file) => file.endsWith(".html"));
const read = (file: string): string => readFileSync(join(builtSite, file), "utf8");

const policyOf = (html: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "";
const inline = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

/** What a page loads before anything is done on it: itself, its styles, its scripts and what they are known to need. */
function firstLoad(page: string): readonly string[] {
  const html = read(page);
  const tags = [...html.matchAll(/<(?:link rel="(?:modulepreload|preload stylesheet|stylesheet)"|script type="module")[^>]*>/g)];
  const named = tags.flatMap(([tag]) => /(?:href|src)="\/([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set([page, ...named])];
}

const weight = (page: string): number => firstLoad(page).reduce((sum, file) => sum + gzipSync(read(file)).length, 0);

describe("the built site", () => {
  it("has the pages in both languages", () => {
    expect(pages.length, "build it first: npm run docs:build").toBeGreaterThan(50);
    for (const page of ["index.html", "guide/start.html", "policies/dibao_top_up.html", "format.html", "playground.html"])
      expect(pages).toEqual(expect.arrayContaining([page, `en/${page}`]));
  });

  it("allows each page its own scripts alone, by their hashes, and no eval", () => {
    const wrong = pages.filter((page) => {
      const html = read(page);
      const scripts = /script-src ([^;]*)/.exec(policyOf(html))?.[1] ?? "";
      const expected = ["'self'", ...new Set(inline(html).map(hashOf))].join(" ");
      return scripts !== expected || inline(html).length === 0;
    });
    expect(wrong).toEqual([]);
  });

  it("says what its pages may do ahead of everything that it governs", () => {
    const html = read("index.html");
    expect(policyOf(html)).toContain("default-src 'self'");
    expect(policyOf(html)).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|link|style)/));
  });

  it.each(["index.html", "policies/dibao_top_up.html", "en/policies/student_aid.html", "playground.html"])(
    "loads less than 300 kB first: %s",
    (page) => {
      expect(firstLoad(page).length).toBeGreaterThan(4);
      expect(weight(page)).toBeLessThan(300_000);
    },
  );

  it("names no file of another host in what a page loads", () => {
    const loads = /<(?:script|link|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//;
    expect(pages.filter((page) => loads.test(read(page)))).toEqual([]);
  });
});
