import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { CaseInput } from "../../../src/index.js";
import { aboutExamples, type Example, exampleOf } from "./examples.js";

const folder = fileURLToPath(new URL("../../../policies/hubei/examples/", import.meta.url));

declare const data: readonly Example[];

export { data };

/** Reads the examples of the pack when the site is built, in the order in which they are offered. */
// biome-ignore lint/style/noDefaultExport: VitePress loads the default export
export default {
  watch: [`${folder}*.yaml`],
  load: (): readonly Example[] => {
    const order = Object.keys(aboutExamples);
    const ids = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ""));
    const examples = ids.flatMap((id) => exampleOf(id, read(id)) ?? []);
    return examples.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  },
};

const read = (id: string): CaseInput => parse(readFileSync(`${folder}${id}.yaml`, "utf8"), { schema: "failsafe" }) as CaseInput;
