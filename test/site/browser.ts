import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";

const shots = fileURLToPath(new URL("../../.verify/screenshots/", import.meta.url));

/** A page in a real browser, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests that leave the site. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

/** Starts Debian's Chromium. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Opens a page of the site and watches it. */
export async function visit(browser: Browser, address: string, { width, height, dark = false }: Look): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    // The icon of the site is the site's own matter.
    const isIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isIcon) troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(address).origin && !["blob:", "data:"].includes(url.protocol))
      troubles.push(`request: ${url.href}`);
  });
  await page.goto(address);
  return { page, troubles, close: () => context.close() };
}

/** Lists what axe finds wrong, with the first element of each. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(".play").analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 120))
        .slice(0, 3)
        .join(" | ")}`,
  );
}

/** Keeps a picture of the page. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: true });
}
