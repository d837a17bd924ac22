import type { Bundle } from "./measure/bundles.js";
import type { GateStep } from "./measure/gate.js";
import type { Growth, PackGrowth } from "./measure/growth.js";
import type { Lines } from "./measure/lines.js";
import type { Memory } from "./measure/memory.js";
import type { StartUp } from "./measure/start-up.js";
import type { Rate, RoundOptions } from "./rounds.js";
import type { Target } from "./targets.js";

/** What was measured, where and with what. */
export interface Results {
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: string;
    readonly system: string;
    readonly node: string;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly checked: number;
  readonly timed: number;
  readonly rounds: RoundOptions;
  readonly targets: readonly Target[];
  readonly fivePolicies: readonly Rate[];
  readonly text: readonly Rate[];
  readonly hubei: readonly Rate[];
  readonly lines: Lines;
  readonly gate: readonly GateStep[];
  readonly packs: readonly PackGrowth[];
  readonly households: readonly Growth[];
  readonly memory: readonly Memory[];
  readonly startUp: readonly StartUp[];
  readonly bundles: readonly Bundle[];
}
