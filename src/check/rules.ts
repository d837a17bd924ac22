import type { Check } from "./check.js";
import { askedIf } from "./rules/asked-if.js";
import { boundsReversed } from "./rules/bounds-reversed.js";
import { divideByZero } from "./rules/divide-by-zero.js";
import { emptyRow } from "./rules/empty-row.js";
import { floorNotMonotone } from "./rules/floor-not-monotone.js";
import { keyNotPlaceFree } from "./rules/key-not-place-free.js";
import { lockedDefinition } from "./rules/locked-definition.js";
import { lockedReading } from "./rules/locked-reading.js";
import { lockedValue } from "./rules/locked-value.js";
import { lockedVersion } from "./rules/locked-version.js";
import { negativeAmount } from "./rules/negative-amount.js";
import { noScenario } from "./rules/no-scenario.js";
import { noSetter } from "./rules/no-setter.js";
import { oneOptionReading } from "./rules/one-option-reading.js";
import { overlappingRows } from "./rules/overlapping-rows.js";
import { sharesDoNotSum } from "./rules/shares-do-not-sum.js";
import { twoMovingDates } from "./rules/two-moving-dates.js";
import { uncitedProvision } from "./rules/uncited-provision.js";
import { uncitedRow } from "./rules/uncited-row.js";
import { unguardedFact } from "./rules/unguarded-fact.js";
import { unroundedAmount } from "./rules/unrounded-amount.js";
import { untilBeforeFrom } from "./rules/until-before-from.js";
import { untranslatedText } from "./rules/untranslated-text.js";
import { unusedDefinition } from "./rules/unused-definition.js";
import { unusedFact } from "./rules/unused-fact.js";
import { unusedParameter } from "./rules/unused-parameter.js";
import { unusedReading } from "./rules/unused-reading.js";
import { unusedSource } from "./rules/unused-source.js";
import { valueBelowFloor } from "./rules/value-below-floor.js";
import { versionOrder } from "./rules/version-order.js";
import { zoneOverlap } from "./rules/zone-overlap.js";

/** Lists the static rules that a pack must keep, in the order of the reference page. */
export const rules: readonly Check[] = [
  uncitedProvision,
  uncitedRow,
  untranslatedText,
  emptyRow,
  untilBeforeFrom,
  overlappingRows,
  boundsReversed,
  valueBelowFloor,
  noSetter,
  keyNotPlaceFree,
  zoneOverlap,
  oneOptionReading,
  askedIf,
  unguardedFact,
  versionOrder,
  twoMovingDates,
  divideByZero,
  unroundedAmount,
  negativeAmount,
  floorNotMonotone,
  sharesDoNotSum,
  noScenario,
  lockedVersion,
  lockedDefinition,
  lockedReading,
  lockedValue,
  unusedFact,
  unusedParameter,
  unusedDefinition,
  unusedReading,
  unusedSource,
];
