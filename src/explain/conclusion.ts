import type { Missing } from "../model/determination.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import { type ExplanationLine, line, type Sign } from "./explanation-line.js";
import { missingLabel } from "./missing-lines.js";
import { moneyInWords, sumInWords } from "./number-words.js";
import type { Scene } from "./scene.js";
import { intervalInWords } from "./value-words.js";
import { placeName } from "./vocabulary.js";

const signs = { eligible: "✓", ineligible: "✗", undetermined: "?", not_in_force: "·" } as const satisfies Record<string, Sign>;
const namedAtMost = 3;

/** Writes the amount of an answer, or where it must lie: `每月不低于96.00元`; null where no money is at stake. */
export function amountInWords(scene: Scene): string | null {
  const { words, determination, version } = scene;
  const { amount, range } = determination;
  if (amount !== null) return sumInWords(amount, words);
  if (range === null || version?.amount === null || version === null) return null;
  const per = version.amount.per;
  const interval = intervalInWords([range.min, range.max], (bound) => moneyInWords(bound, words), scene);
  return interval === null ? words.amountUnknown : words.amountRange(words.per[per](interval));
}

/** Writes what is paid beside other policies: `实发每月0.00元`; null where that is the amount itself. */
function payableInWords({ determination, version, words }: Scene): string | null {
  const last = determination.interactions.at(-1);
  const per = version?.amount?.per;
  if (last === undefined || per === undefined || last.payable === (determination.amount?.value ?? null)) return null;
  return words.payable(last.payable === null ? null : words.per[per](moneyInWords(last.payable, words)));
}

/** Names who must act: `由武汉市、竹溪县办理`; null where nobody must. */
function actorsInWords(scene: Scene): string | null {
  const { on, outcome } = scene.determination;
  const places = outcome === "eligible" ? on.filter((place) => place !== null) : [];
  return places.length === 0 ? null : scene.words.actedOnBy(scene.words.list(places.map((place) => placeName(place, scene))));
}

function neededInWords(missing: readonly Missing[], scene: Scene): string | null {
  const labels = [...new Set(missing.filter((each) => each.for === "outcome").map((each) => missingLabel(each, scene)))];
  const { words } = scene;
  if (labels.length === 0) return null;
  const first = words.list(labels.slice(0, namedAtMost));
  return words.stillNeeded(labels.length > namedAtMost ? words.andMore(first, labels.length) : first);
}

function together(parts: readonly (string | null)[], separator: string): string | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : told.join(separator);
}

/** Writes a conclusion with its amount, or what is still needed for one: `符合条件：每月不低于96.00元`. */
export function conclusionText(scene: Scene): string {
  const { words, determination, version } = scene;
  const outcome = words.outcome[version?.kind ?? "benefit"][determination.outcome];
  const amount = together([amountInWords(scene), payableInWords(scene), actorsInWords(scene)], words.separator);
  const needed = determination.outcome === "undetermined" ? neededInWords(determination.missing, scene) : null;
  if (needed === null) return amount === null ? outcome : `${outcome}${words.colon}${amount}`;
  const told = `${outcome}${words.separator}${needed}`;
  return amount === null ? told : `${told}${words.and}${amount}`;
}

/** Makes the first line of an explanation. */
export function conclusionLine(scene: Scene): ExplanationLine {
  const cite = scene.version?.cite ?? [];
  return line("conclusion", {
    sign: signs[scene.determination.outcome],
    requirement: conclusionText(scene),
    clause: clauseInWords(cite, scene),
    sourceStatus: statusInWords(cite, scene),
  });
}
