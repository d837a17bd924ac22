import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compilePack } from "../../src/authoring.js";
import { lockText, meaningOf } from "../../src/check/meaning.js";

const folder = import.meta.dirname;
const base = join(folder, "base");

/** A deliberately broken file: what it stands for in the base pack, and the diagnostics it must give. */
export interface BadFile {
  readonly name: string;
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

/** Reads the small sound pack that the broken files are put into. */
export function basePack(): Record<string, string> {
  const paths = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  return Object.fromEntries(paths.map((path) => [relative(base, join(base, path)), readFileSync(join(base, path), "utf8")]));
}

/** Reads every broken file; its header comments say what it replaces (or removes), whether the base is locked, and what must be found. */
export function badFiles(): readonly BadFile[] {
  return readdirSync(folder)
    .filter((path) => path.endsWith(".yaml"))
    .map(readBadFile);
}

function readBadFile(path: string): BadFile {
  const text = readFileSync(join(folder, path), "utf8");
  const header = [...text.matchAll(/^# (replaces|removes|locked|padded to|expect|zh|en): (.*)$/gm)].map(
    ([, key = "", value = ""]) => ({
      key,
      value,
    }),
  );
  const [replaced] = valuesOf("replaces", header);
  const [removed] = valuesOf("removes", header);
  const files = basePack();
  if (replaced !== undefined) files[replaced] = padded(text, valuesOf("padded to", header)[0]);
  if (removed !== undefined) delete files[removed];
  if (valuesOf("locked", header)[0] === "base") files["lock.json"] = lockOfBase();
  const [places, zh, en] = [valuesOf("expect", header), valuesOf("zh", header), valuesOf("en", header)];
  const expected = places.map((place, index) => {
    const whole = /^\d/.test(place) ? `${replaced}:${place}` : place;
    return [whole, zh[index], en[index]].join("\n");
  });
  return { name: path, code: path.replace(/(\.[a-z0-9-]+)?\.yaml$/, ""), files, expected };
}

/** Locks the sound pack as it is. */
export function lockOfBase(): string {
  const compiled = compilePack(basePack());
  return compiled.ok ? lockText(meaningOf(compiled.pack)) : "";
}

type Header = readonly { readonly key: string; readonly value: string }[];
const valuesOf = (key: string, header: Header) => header.filter((line) => line.key === key).map((line) => line.value);

/** A file too large to keep is made from a small one. */
function padded(text: string, bytes: string | undefined): string {
  return bytes === undefined ? text : text.padEnd(Number(bytes), "#");
}
