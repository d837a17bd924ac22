import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChromium } from "./chromium.js";
import { builtSite, serveSite } from "./serve.js";
import { axeViolations, keepPicture, type Look, overflowOf, visit } from "./visit.js";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite();
  browser = await startChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Shown extends Look {
  readonly path: string;
}

const looks: readonly Shown[] = [
  { path: "/", width: 1280 },
  { path: "/", width: 360, dark: true },
  { path: "/en/", width: 360 },
  { path: "/policies/dibao_top_up.html", width: 1280 },
  { path: "/policies/buffer_period.html", width: 360, dark: true },
  { path: "/en/policies/poverty_insurance.html", width: 1280, dark: true },
  { path: "/guide/answers.html", width: 360 },
  { path: "/en/guide/answers.html", width: 1280, dark: true },
  { path: "/guide/start.html", width: 1280 },
  { path: "/guide/start.html", width: 360, dark: true },
  { path: "/format.html", width: 360 },
];

async function watch({ path, ...look }: Shown, use: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const { page, faults, close } = await visit(browser, `${site.url}${path}`, look);
  await page.waitForLoadState("networkidle");
  await use(page);
  await close();
  return faults;
}

const wide = (path: string): Shown => ({ path, width: 1280 });

describe("the site in a browser", () => {
  it.each(looks)(
    "shows $path without a fault, $width wide, dark: $dark",
    async (look) => {
      const faults = await watch(look, async (page) => {
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, `site${look.path.replace(/\W+/g, "-")}-${look.dark === true ? "dark" : "light"}-${look.width}`);
      });
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each([
    { path: "/", asked: "残疾人两项补贴", found: "残疾人" },
    { path: "/", asked: "低保", found: "低保" },
    { path: "/en/", asked: "top-up", found: "op-up" },
  ])(
    "finds $asked and opens it by keys alone",
    async ({ path, asked, found }) => {
      const faults = await watch(wide(path), async (page) => {
        await page.keyboard.press("Control+k");
        await page.locator("#localsearch-input").waitFor();
        await page.keyboard.type(asked);
        await page.locator(".results .result").first().waitFor();
        expect(await page.locator(".results .result").first().textContent()).toContain(found);
        await page.keyboard.press("Enter");
        await page.waitForURL((url) => url.hash !== "");
        await page.locator("main", { hasText: found }).waitFor();
      });
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(["/", "/policies/dibao_top_up.html", "/playground.html"])(
    "has asked for less than 300 kB, compressed, when %s is there",
    async (path) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked = new Set<string>();
      page.on("response", (response) => asked.add(new URL(response.url()).pathname));
      await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
      await context.close();
      const sizes = [...asked].map((each) => gzipSync(readFileSync(join(builtSite, each === "/" ? "index.html" : each))).length);
      expect(sizes.length).toBeGreaterThan(5);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    },
    120_000,
  );

  it("leads from a policy to the other language and back", async () => {
    const faults = await watch(wide("/policies/dibao_top_up.html"), async (page) => {
      await page.getByRole("button", { name: "切换语言" }).first().hover();
      await page.getByRole("link", { name: "English" }).first().click();
      await page.waitForURL("**/en/policies/dibao_top_up.html");
      // The address changes before the page does.
      await page.locator("h1", { hasText: "Top-up for dibao recipients" }).waitFor();
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it("opens an example of a policy in the playground", async () => {
    await watch(wide("/policies/dibao_top_up.html"), async (page) => {
      await page.locator(".try a").click();
      await page.waitForURL("**/playground.html#case=1.*");
    });
  }, 120_000);
});
