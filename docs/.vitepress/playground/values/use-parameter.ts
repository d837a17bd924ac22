import { computed, type Ref, ref } from "vue";
import { vocabularyOf } from "../../../../src/explain/vocabulary.js";
import type { Pack, Parameter } from "../../../../src/index.js";
import { reachOf } from "../../../../src/plan/reach.js";
import type { Files } from "../authoring/check-files.js";
import { keysInWords } from "../charts/parameter-history.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";
import { type ParameterPlace, placeOf, rowsOf, type WrittenRow } from "./parameter-text.js";

/** The parameter that is edited, with where and how it is written. */
export interface Chosen {
  readonly name: string;
  readonly parameter: Parameter;
  readonly place: ParameterPlace;
  readonly rows: readonly WrittenRow[];
}

/** Lists the parameters that the chosen policies may read, and reads the chosen one from the files. */
export const useParameter = (situation: () => Situation, files: Readonly<Ref<Files>>) => {
  const wanted = ref("");
  const names = computed((): readonly (readonly [string, Parameter])[] => {
    const plan = planFor(situation());
    const read = new Set(situation().policies.flatMap((policy) => [...reachOf(plan, policy).parameters]));
    return Object.entries(situation().pack.parameters).filter(([name]) => read.has(name));
  });
  // Amounts change most often.
  const usual = computed(
    () => names.value.find(([, { type, cells }]) => type.kind === "money" && cells.length > 0) ?? names.value[0],
  );
  const chosen = computed((): Chosen | null => {
    const [name, parameter] = names.value.find(([one]) => one === wanted.value) ?? usual.value ?? [null, null];
    const place = name === null ? null : placeOf(files.value, name);
    if (name === null || parameter === null || place === null) return null;
    return { name, parameter, place, rows: rowsOf(files.value[place.file] ?? "", place) };
  });
  return { wanted, names, chosen };
};

/** Names the place of a row, and its further keys. */
export const placeInWords = (
  pack: Pack,
  language: Situation["language"],
  parameter: Parameter,
  keys: readonly string[],
): string => keysInWords(parameter, keys, vocabularyOf(pack, language));
