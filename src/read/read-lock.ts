import type { Lock } from "../model/lock.js";
import { WrittenLock } from "../model/written/lock.js";
import type { Locate } from "./located.js";
import type { Slip } from "./slip.js";

/** Reads lock.json; null: it is not what `huimin lock` writes. */
export function readLock(text: string): Lock | null {
  try {
    const read = WrittenLock.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Finds the lines of a lock, which has one for each thing. */
export function locateInLock(file: string, text: string): Locate {
  const lines = text.split("\n");
  return ([part, name]) => {
    const start = lines.findIndex((line) => line.startsWith(`  ${JSON.stringify(part)}:`));
    const own = lines.findIndex((line, at) => at >= start && line.startsWith(`    ${JSON.stringify(name)}:`));
    return own < 0 ? { file, line: 1, column: 1 } : { file, line: own + 1, column: 5 };
  };
}

/** Words for a lock that cannot be read. */
export const badLock: Slip = {
  code: "bad-lock",
  message: {
    zh: "lock.json 不是 `huimin lock` 写出的形式；请从版本库恢复，不要手工修改",
    en: "lock.json is not of the form that `huimin lock` writes; restore it from the repository, and do not edit it by hand",
  },
};
