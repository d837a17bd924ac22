import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** Starts Debian's Chromium; says how to get it where it is not there. */
export async function startChromium(): Promise<Browser> {
  const found = spawnSync("sh", ["-c", "command -v chromium chromium-browser google-chrome | head -n 1"], { encoding: "utf8" });
  const executablePath = found.stdout.trim();
  if (executablePath === "") {
    throw new Error(
      "no Chromium; install it: apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk",
    );
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
