import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";

/** A page in a real browser, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, and requests that leave the site. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Opens a page of the site and watches it. */
export async function visit(browser: Browser, address: string, { width, height = 900, dark = false }: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    // The editor says so of a machine that is busy with other things.
    if (message.text().startsWith("Measure loop restarted")) return;
    if (["error", "warning"].includes(message.type()))
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin, href } = new URL(request.url());
    if (!["blob:", "data:"].includes(protocol) && origin !== new URL(address).origin) faults.push(`request: ${href}`);
  });
  await page.goto(address);
  return { page, faults, close: () => context.close() };
}

/** Lists what axe finds wrong on a page, or in a part of it, with the first elements of each. */
export async function axeViolations(page: Page, part?: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations.map(({ id, nodes }) => {
    const first = nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return `${id}: ${first.join(" | ")}`;
  });
}

/** Tells how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

const folder = fileURLToPath(new URL("../../.verify/screenshots", import.meta.url));

/** Keeps a picture of a page, or of a part of it, with those of the run. */
export async function keepPicture(shown: Page | Locator, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.png`;
  await ("goto" in shown ? shown.screenshot({ path, fullPage: true }) : shown.screenshot({ path }));
}
