import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, keepPicture, launchChromium } from "./chromium.js";
import { serveSite } from "./serve.js";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Look {
  readonly path: string;
  readonly colours: "light" | "dark";
  readonly width: number;
}

const looks: readonly Look[] = [
  { path: "/", colours: "light", width: 1280 },
  { path: "/", colours: "dark", width: 360 },
  { path: "/en/", colours: "light", width: 360 },
  { path: "/policies/dibao_top_up.html", colours: "light", width: 1280 },
  { path: "/policies/buffer_period.html", colours: "dark", width: 360 },
  { path: "/en/policies/poverty_insurance.html", colours: "dark", width: 1280 },
  { path: "/guide/answers.html", colours: "light", width: 360 },
  { path: "/en/guide/answers.html", colours: "dark", width: 1280 },
  { path: "/guide/start.html", colours: "light", width: 1280 },
  { path: "/guide/start.html", colours: "dark", width: 360 },
  { path: "/format.html", colours: "light", width: 360 },
];

async function visit({ path, colours, width }: Look, look: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: colours });
  const page = await context.newPage();
  const faults = faultsOf(page, site.url);
  await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
  await look(page);
  await context.close();
  return faults;
}

const wide = (path: string): Look => ({ path, colours: "light", width: 1280 });

describe("the site in a browser", () => {
  it.each(looks)(
    "shows $path without a fault, $colours and $width wide",
    async (look) => {
      const faults = await visit(look, async (page) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
        await keepPicture(page, `site${look.path.replace(/\W+/g, "-")}-${look.colours}-${look.width}`);
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
      const faults = await visit(wide(path), async (page) => {
        await page.keyboard.press("Control+k");
        await page.locator("#localsearch-input").waitFor();
        await page.keyboard.type(asked);
        await page.locator(".results .result").first().waitFor();
        expect(await page.locator(".results .result").first().innerText()).toContain(found);
        await page.keyboard.press("Enter");
        await page.waitForURL((url) => url.hash !== "");
        expect(await page.locator("main").innerText()).toContain(found);
      });
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("leads from a policy to the other language and back", async () => {
    const faults = await visit(wide("/policies/dibao_top_up.html"), async (page) => {
      await page.getByRole("button", { name: "切换语言" }).first().hover();
      await page.getByRole("link", { name: "English" }).first().click();
      await page.waitForURL("**/en/policies/dibao_top_up.html");
      expect(await page.locator("h1").innerText()).toContain("Top-up for dibao recipients");
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it("opens an example of a policy in the playground", async () => {
    await visit(wide("/policies/dibao_top_up.html"), async (page) => {
      await page.locator(".try a").click();
      await page.waitForURL("**/playground.html#case=1.*");
    });
  }, 120_000);
});
