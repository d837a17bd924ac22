import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChromium } from "../site/chromium.js";
import { answersTo } from "./answers.js";
import { askingProgram, bundle, loaded, prepare, questions } from "./consumer.js";

// The library in a browser, on a page that may do nothing but run the scripts of its own server.

const policy = "default-src 'none'; script-src 'self'";
const watching = `addEventListener("securitypolicyviolation", (event) => console.error("violation: " + event.blockedURI));`;
// Events of violations come after the script that caused them.
const say = "(answers) => { setTimeout(() => console.log(answers), 50); }";

interface Seen {
  readonly answers: readonly string[];
  /** What was refused to the page, and errors that it told its console or did not catch. */
  readonly errors: readonly string[];
}

const scripts = new Map<string, string>([["/watching.js", watching]]);
let server: Server;
let browser: Browser;

function serve(path: string, response: ServerResponse): void {
  const script = scripts.get(path);
  const attribute = path.startsWith("/esm") ? 'type="module" ' : "";
  const page = `<!doctype html><script src="/watching.js"></script><script ${attribute}src="${path}.js"></script>`;
  const type = script === undefined ? "text/html" : "text/javascript";
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy });
  response.end(script ?? page);
}

async function open(path: string, text: string): Promise<Seen> {
  scripts.set(`${path}.js`, text);
  const page = await browser.newPage();
  const [answers, errors]: [string[], string[]] = [[], []];
  page.on("console", (message) => (message.type() === "log" ? answers : errors).push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  const { port } = server.address() as AddressInfo;
  const isDone = new Promise<void>((done) => {
    page.on("console", (message) => message.type() === "log" && done());
    page.on("pageerror", () => done());
  });
  await Promise.all([isDone, page.goto(`http://127.0.0.1:${port}${path}`)]);
  await page.close();
  return { answers, errors };
}

beforeAll(async () => {
  prepare();
  server = createServer(({ url = "/" }, response) => serve(url, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => (server === undefined ? closed(null) : server.close(closed)));
});

describe("in a browser under a strict content security policy", () => {
  it.each(["iife", "esm"])(
    "a bundle of the library and its pack answers as in Node, byte for byte: %s",
    async (format) => {
      const file = bundle(`browser-${format}`, askingProgram(say), `--format=${format}`, "--minify", "--charset=utf8");
      const seen = await open(`/${format}`, readFileSync(file, "utf8"));
      expect(seen.errors).toEqual([]);
      const { huimin, pack } = loaded();
      expect(seen.answers.length).toBe(1);
      expect(seen.answers[0] === answersTo(huimin, pack, questions())).toBe(true);
    },
    90_000,
  );

  it("a page that makes code of a text is seen, even where it catches the error", async () => {
    const seen = await open("/iife-code", `try { new Function("return 1"); } catch {} (${say})("done");`);
    expect(seen).toEqual({ answers: ["done"], errors: ["violation: eval"] });
  }, 30_000);
});
