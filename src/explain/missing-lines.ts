import type { Missing } from "../model/determination.js";
import { type ExplanationLine, line } from "./explanation-line.js";
import { own } from "./own.js";
import { otherSubject, type Scene } from "./scene.js";
import { optionInWords, placeName } from "./vocabulary.js";

type MissingOf<K extends Missing["kind"]> = Extract<Missing, { readonly kind: K }>;

// The list of members is no fact of the pack: it is the case's own.
const isMembers = (missing: Missing): boolean => missing.kind === "fact" && missing.name === "members";

/** Names what is missing: `出生日期`. */
export function missingLabel(missing: Missing, scene: Scene): string {
  const { pack, language } = scene;
  if (missing.kind === "place") return scene.words.place;
  if (isMembers(missing)) return scene.words.members;
  const named = missing.kind === "fact" ? own(pack.facts, missing.name) : own(pack.parameters, missing.name);
  return named?.label[language] ?? missing.name;
}

function factInWords(missing: MissingOf<"fact">, scene: Scene): string {
  if (isMembers(missing)) return scene.words.missingMembers;
  const fact = own(scene.pack.facts, missing.name);
  const owner = otherSubject(missing.subject, scene);
  const text = scene.words.missingFact(missingLabel(missing, scene), fact?.heldBy[scene.language] ?? "");
  return owner === null ? text : `${owner}${scene.words.colon}${text}`;
}

function parameterInWords(missing: MissingOf<"parameter">, scene: Scene): string {
  const { words, language } = scene;
  const place = placeInWords(missing, scene);
  const keys = Object.entries(missing.keys).flatMap(([name, key]) => (name === "locality" ? [] : [keyInWords(name, key, scene)]));
  const where = [...(place === null ? [] : [place]), ...keys];
  return words.missingParameter(
    missingLabel(missing, scene),
    where.length === 0 ? null : where.join(words.separator),
    missing.setBy === null ? null : missing.setBy[language],
  );
}

// Where the place is not known, a local parameter is missing in every place that it may be.
function placeInWords(missing: MissingOf<"parameter">, scene: Scene): string | null {
  if (missing.locality !== null) return placeName(missing.locality, scene);
  return own(scene.pack.parameters, missing.name)?.by.some((key) => key.name === "locality") ? scene.words.dependsOnPlace : null;
}

// A key that is true or false is told by its name: 寄宿：是.
function keyInWords(name: string, key: string, scene: Scene): string {
  const { pack, words, language } = scene;
  const fact = own(pack.facts, name);
  if (key === "true" || key === "false") {
    return `${fact?.label[language] ?? name}${words.colon}${key === "true" ? words.truth.yes : words.truth.no}`;
  }
  return optionInWords(key, fact?.type.options ?? null, scene);
}

const inWords = {
  fact: factInWords,
  parameter: parameterInWords,
  place: (missing, scene) => scene.words.missingPlace(missing.within === null ? null : placeName(missing.within, scene)),
} satisfies { [K in Missing["kind"]]: (missing: MissingOf<K>, scene: Scene) => string };

function missingInWords(missing: Missing, scene: Scene): string {
  const text = (inWords[missing.kind] as (missing: Missing, scene: Scene) => string)(missing, scene);
  return missing.for === "amount" && scene.determination.outcome === "undetermined" ? `${text}${scene.words.amountOnly}` : text;
}

/** Lists what is missing, and who holds or sets it. */
export function missingLines(scene: Scene): readonly ExplanationLine[] {
  const { missing } = scene.determination;
  const texts = missing.map((each) => missingInWords(each, scene));
  const lines = [...new Set(texts)].map((requirement) => line("missing", { depth: 1, sign: "?", requirement }));
  return lines.length === 0 ? [] : [line("missing", { requirement: scene.words.heading.missing }), ...lines];
}
