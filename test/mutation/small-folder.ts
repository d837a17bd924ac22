import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type SmallOptions, smallFiles } from "./small-pack.js";

/** Writes the small pack into a new folder and gives its path. */
export function smallFolder(options: SmallOptions = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "huimin-small-")), "small");
  for (const [path, text] of Object.entries(smallFiles(options))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
