import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { project } from "../../scripts/packed.js";
import { answersTo } from "./answers.js";
import { askingProgram, bundle, entries, loaded, peers, prepare, questions, runTimeEntries } from "./consumer.js";
import { freeNames, propertiesRead } from "./free-names.js";

// What a bundler takes of the library, and what that asks of the place in which it runs.

/** All that the run-time entries may expect of the world: the language, without its clock, locale, chance and code from text. */
const values = [
  "Array",
  "BigInt",
  "Infinity",
  "JSON",
  "Map",
  "Math",
  "NaN",
  "Number",
  "Object",
  "Promise",
  "RegExp",
  "Set",
  "String",
];
const references = ["Symbol", "WeakMap", "WeakSet"];
const errors = ["Error", "RangeError", "TypeError"];
/** The library of digests asks for it if it is given text, which it never is. */
const ofTexts = ["TextEncoder"];
const bytes = ["ArrayBuffer", "DataView", "Float64Array", "Int32Array", "Uint16Array", "Uint32Array", "Uint8Array"];
const allowed = [...values, ...references, ...errors, ...bytes, ...ofTexts];

const ofLocale = /^(?:toLocale\w+|localeCompare|random)$/;

interface Meta {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
}

/** An app brings the peer of an entry itself. */
const external = peers.map((name) => `--external:${name}`);

/** Names the packages of which a bundle holds something, and those that it asks for. */
function packagesOf(entry: string): { readonly held: readonly string[]; readonly asked: readonly string[] } {
  const meta = join(project, "meta.json");
  bundle("packages", `export * from "${entry}";`, "--format=esm", ...external, `--metafile=${meta}`);
  const { inputs, outputs } = JSON.parse(readFileSync(meta, "utf8")) as Meta;
  const names = Object.keys(inputs).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  const asked = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { held: [...new Set(names.filter((name) => name !== undefined))].sort(), asked: [...new Set(asked)].sort() };
}

const everythingOf = (entry: string): string =>
  bundle("everything", `import * as all from "${entry}"; export default all;`, "--format=esm", ...external);

/** A world that has what is allowed and nothing else, where no one can change what is there. */
function bareWorld(): vm.Context {
  const world = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(
    `const kept = ${JSON.stringify([...allowed, "globalThis"])};
    for (const name of Object.getOwnPropertyNames(globalThis)) if (!kept.includes(name)) delete globalThis[name];
    for (const name of ["Array", "BigInt", "Map", "Number", "Object", "Set", "String", "Uint8Array", "RegExp"]) {
      const { prototype } = globalThis[name];
      for (const method of Object.getOwnPropertyNames(prototype)) if (/locale/i.test(method)) delete prototype[method];
      Object.freeze(prototype);
      Object.freeze(globalThis[name]);
    }`,
    world,
  );
  return world;
}

const valueIn = (world: vm.Context, text: string): unknown => vm.runInContext(text, world);

beforeAll(prepare, 300_000);

describe.each(runTimeEntries)("a bundle of %s", (entry) => {
  it(
    "expects nothing but the language",
    () => expect(freeNames(everythingOf(entry)).filter((name) => !allowed.includes(name))).toEqual([]),
    60_000,
  );

  it("asks nobody for a locale", () => {
    const file = everythingOf(entry);
    expect([...propertiesRead(file, readFileSync(file, "utf8"))].filter((name) => ofLocale.test(name))).toEqual([]);
  });

  it("holds the library and what digests a text, and asks for nothing but the peer it is named after", () => {
    const { held, asked } = packagesOf(entry);
    expect(held.filter((name) => !["huimin", "@noble/hashes"].includes(name))).toEqual([]);
    expect(asked).toEqual(peers.filter((name) => entry === `huimin/${name}`));
  });
});

describe.each(entries)("%s", (entry) => {
  it("costs nothing where nothing of it is used", () => {
    const file = bundle("unused", `import "${entry}";`, "--format=esm", "--minify");
    expect(readFileSync(file, "utf8").length).toBeLessThan(50);
  });
});

describe("the library in a world with nothing but the language", () => {
  it("gives the answers it gives here, byte for byte", () => {
    const file = bundle("bare", askingProgram("(answers) => { globalThis.answers = answers; }"), "--format=iife");
    const world = bareWorld();
    vm.runInContext(readFileSync(file, "utf8"), world);
    const { huimin, pack } = loaded();
    expect(valueIn(world, "answers") === answersTo(huimin, pack, questions())).toBe(true);
    expect(Object.keys(world).sort()).toEqual(["answers"]);
  }, 60_000);
});

describe("the checks of a bundle", () => {
  it("see what a script expects of the world", () => {
    const file = bundle(
      "free",
      "const a = new Date(); export const b = [Intl, eval('a'), new Function('a'), a.toLocaleString()];",
    );
    expect(freeNames(file)).toEqual(["Date", "Function", "Intl", "eval"]);
    expect([...propertiesRead(file, readFileSync(file, "utf8"))].filter((name) => ofLocale.test(name))).toEqual([
      "toLocaleString",
    ]);
    rmSync(file);
  });

  it("see what is not there in a bare world", () => {
    const world = bareWorld();
    for (const name of ["Intl", "Date", "eval", "Function", "WebAssembly", "process", "require"])
      expect(valueIn(world, `typeof ${name}`)).toBe("undefined");
    expect(valueIn(world, "typeof 'a'.localeCompare")).toBe("undefined");
    expect(() => valueIn(world, "(() => {}).constructor('return 1')()")).toThrow(/Code generation from strings/);
    expect(() => valueIn(world, "'use strict'; Object.prototype.left = 1;")).toThrow(/not extensible/);
  });
});
