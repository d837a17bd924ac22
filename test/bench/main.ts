import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./huimin.js";
import { markdownOf } from "./report/markdown.js";
import { runBenchmark } from "./run.js";
import { full, quick } from "./size.js";

// npm run bench: measures what is built and writes docs/benchmarks.*; --quick tries everything once and writes nothing; --src takes
// the sources.

const { values } = parseArgs({ options: { quick: { type: "boolean" }, src: { type: "boolean" }, print: { type: "boolean" } } });

const results = await runBenchmark(values.src ? "src" : "dist", values.quick ? quick : full, (step) => console.error(step));
if (values.quick || values.print) {
  console.log(markdownOf(results, "en"));
} else {
  const write = (file: string, text: string): void => writeFileSync(join(root, "docs", file), text);
  write("benchmarks.json", `${JSON.stringify(results, null, 2)}\n`);
  write("benchmarks.md", markdownOf(results, "en"));
  write("benchmarks.zh-CN.md", markdownOf(results, "zh"));
}
// Threads of the native engine would keep the process alive.
process.exit(0);
