import type { Definition } from "../model/pack.js";
import { type Change, within } from "./change.js";
import { changeCondition } from "./change-condition.js";
import { changeFormula } from "./change-formula.js";

type Definitions = Readonly<Record<string, Definition>>;

/** Changes each definition, one at a time. */
export const changeDefinitions = (definitions: Definitions): readonly Change<Definitions>[] =>
  Object.entries(definitions).flatMap(([name, definition]) =>
    within(name, changeDefinition(definition), (changed): Definitions => ({ ...definitions, [name]: changed })),
  );

const changeDefinition = (definition: Definition): readonly Change<Definition>[] => {
  const { value } = definition;
  return value.kind === "formula"
    ? within("", changeFormula(value.formula), (formula): Definition => ({ ...definition, value: { ...value, formula } }))
    : within(
        "",
        changeCondition(value.condition),
        (condition): Definition => ({
          ...definition,
          value: { ...value, condition },
        }),
      );
};
