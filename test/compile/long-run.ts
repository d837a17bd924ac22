import { hubei } from "../../src/hubei.js";
import { packs } from "../laws/packs.js";
import { compareOn } from "./agreement.js";

// Compares screening with the reference interpreter on as many cases as are asked for:
//   npx tsx test/compile/long-run.ts 10000000 1
const [cases = "100000", seed = "1"] = process.argv.slice(2);
const found = compareOn([hubei, ...packs.slice(0, 12)], Number(cases), Number(seed), (done) => {
  if (done % 100_000 === 0) console.log(`${done} cases`);
});
console.log(JSON.stringify(found));
process.exitCode = found.difference === null ? 0 : 1;
