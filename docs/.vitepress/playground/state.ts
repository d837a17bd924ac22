import type { CaseInput, Language, Pack } from "../../../src/index.js";
import type { Situation, Suppositions } from "./situation.js";

/** What the officer has entered: everything that undo takes back and a link carries. */
export interface PlaygroundState {
  readonly policies: readonly string[];
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly suppose: Suppositions;
  readonly given: CaseInput;
}

/** A pack that the officer has changed in the page, with the texts of its files. */
export interface Edited {
  readonly files: Readonly<Record<string, string>>;
  readonly pack: Pack;
}

/** Makes the situation that the panels look at. */
export const situationOf = (state: PlaygroundState, pack: Pack, language: Language): Situation => ({
  language,
  pack,
  policies: state.policies,
  asOf: state.asOf,
  knownOn: state.knownOn,
  readings: state.readings,
  suppose: state.suppose,
  given: state.given,
});

/** Takes the option of a reading; the default leaves it out. */
export const withReading = (state: PlaygroundState, name: string, option: string, pack: Pack): PlaygroundState => {
  const { [name]: _, ...others } = state.readings;
  const isDefault = pack.readings[name]?.default === option;
  return { ...state, readings: isDefault ? others : { ...others, [name]: option } };
};

/** Supposes a value for a parameter; an empty text takes the supposition back. */
export const withSupposition = (state: PlaygroundState, name: string, value: string): PlaygroundState => {
  const { [name]: _, ...others } = state.suppose;
  return { ...state, suppose: value === "" ? others : { ...others, [name]: value } };
};

/** Chooses a policy, or takes it out; the order is that of the pack. */
export const withPolicy = (state: PlaygroundState, name: string, pack: Pack): PlaygroundState => {
  const isChosen = state.policies.includes(name);
  const chosen = Object.keys(pack.policies).filter((one) => (one === name ? !isChosen : state.policies.includes(one)));
  return { ...state, policies: chosen };
};
