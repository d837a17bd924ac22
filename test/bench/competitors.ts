import type { Competitor } from "./competitor.js";
import type { Library } from "./huimin.js";
import { handWrittenDecimal } from "./peers/decimal.js";
import { feelin } from "./peers/feelin.js";
import { handWritten } from "./peers/hand-written.js";
import { handWrittenRecords } from "./peers/hand-written-records.js";
import { huiminCompetitors } from "./peers/huimin.js";
import { jsonLogicEngine } from "./peers/json-logic-engine.js";
import { jsonRulesEngineFresh, jsonRulesEngineReused } from "./peers/json-rules-engine.js";
import { publicodes } from "./peers/publicodes.js";
import { zenEngine, zenEngineBatch } from "./peers/zen-engine.js";

/** Lists the competitors, the one that all must equal first. */
export const competitorsWith = (library: Library): readonly [Competitor, ...Competitor[]] => [
  handWritten,
  handWrittenRecords,
  ...huiminCompetitors(library),
  handWrittenDecimal,
  jsonLogicEngine,
  zenEngine,
  zenEngineBatch,
  jsonRulesEngineReused,
  jsonRulesEngineFresh,
  feelin,
  publicodes,
];
