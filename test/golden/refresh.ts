// Writes the explanations as they are now. Run it by `npx tsx test/golden/refresh.ts` after a change of rules, figures or wording,
// and review the difference by eye, as an officer would and as the family would.
import { writeFileSync } from "node:fs";
import { explained, families, goldenPath } from "./families.js";

for (const family of Object.keys(families)) {
  for (const language of ["zh", "en"] as const) writeFileSync(goldenPath(family, language), await explained(family, language));
}
