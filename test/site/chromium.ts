import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

/** Starts Debian's Chromium; says how to get it where it is not there. */
export async function launchChromium(): Promise<Browser> {
  const found = spawnSync("sh", ["-c", "command -v chromium chromium-browser google-chrome | head -n 1"], { encoding: "utf8" });
  const executablePath = found.stdout.trim();
  if (executablePath === "") {
    throw new Error(
      "no Chromium; install it: apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk",
    );
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** Watches a page: what it tells its console, what it does not catch, what it is refused, and what it asks of another host. */
export function faultsOf(page: Page, url: string): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) faults.push(`asks ${request.url()}`);
  });
  return faults;
}

const folder = fileURLToPath(new URL("../../.verify/screenshots", import.meta.url));

/** Keeps a picture of a page with those of the run. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
