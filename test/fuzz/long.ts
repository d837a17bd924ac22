import { caseLaws } from "./case-laws.js";
import { expressionLaws } from "./expression-laws.js";
import { tryLaw } from "./law.js";
import { lineLaws } from "./line-laws.js";
import { optionLaws } from "./option-laws.js";
import { yamlLaws } from "./yaml-laws.js";

// npx tsx test/fuzz/long.ts TIMES [SEED]: every law, TIMES as often as in an ordinary run; another seed, other inputs.
const [times = 10, seed = 1] = process.argv.slice(2).map(Number);

for (const law of [...caseLaws, ...optionLaws, ...expressionLaws, ...yamlLaws, ...lineLaws]) {
  const start = performance.now();
  const failure = await tryLaw(law, times, seed).then(
    () => null,
    (error: unknown) => (error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failure === null ? "holds" : "fails"}: ${law.name} (${law.runs * times} inputs, ${seconds} s)`);
  if (failure === null) continue;
  console.log(failure);
  process.exitCode = 1;
}
