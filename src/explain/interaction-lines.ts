import type { InteractionEffect } from "../model/determination.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import { amountInWords } from "./conclusion.js";
import { type ExplanationLine, line, type Sign } from "./explanation-line.js";
import { moneyInWords } from "./number-words.js";
import { own } from "./own.js";
import { fillText } from "./requirement.js";
import type { Scene } from "./scene.js";

const signs = { stands: "✓", gives_way: "✗", reduced: "·", open: "?" } as const satisfies Record<
  InteractionEffect["effect"],
  Sign
>;

/** Tells what each interaction makes of what is paid: one line each. */
export function interactionLines(scene: Scene): readonly ExplanationLine[] {
  return scene.determination.interactions.map((effect) => interactionLine(effect, scene));
}

function interactionLine({ name, with: others, effect, payable }: InteractionEffect, scene: Scene): ExplanationLine {
  const { pack, language, words } = scene;
  const interaction = own(pack.interactions, name);
  const titles = others.map((policy) => words.quoted(own(pack.policies, policy)?.title[language] ?? policy));
  const beside = titles.length === 0 ? null : words.beside(words.list(titles));
  const ruling = words.interaction[effect](paidInWords(payable, scene));
  const isCertain = scene.determination.outcome === "eligible" || effect === "gives_way";
  const result = isCertain ? ruling : words.ifDue(ruling);
  const told = beside === null ? result : `${beside}${words.separator}${result}`;
  const cite = interaction?.cite ?? [];
  return line("interaction", {
    sign: signs[effect],
    requirement: interaction === undefined ? told : `${fillText(interaction.text, [], scene)}${words.colon}${told}`,
    clause: clauseInWords(cite, scene),
    sourceStatus: statusInWords(cite, scene),
  });
}

/** Writes what is paid of the amount; a floor that stands is still only a floor. */
function paidInWords(payable: string | null, scene: Scene): string | null {
  const per = scene.version?.amount?.per;
  if (payable === null || per === undefined) return null;
  return payable === scene.determination.amount?.value
    ? amountInWords(scene)
    : scene.words.per[per](moneyInWords(payable, scene.words));
}
