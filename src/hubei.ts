import { pack } from "../generated/hubei.js";
import type { Pack } from "./model/pack.js";

export type { Case, County, Household, Item, Member, Village } from "../generated/hubei.js";

/** Holds the benefit policies of Hubei, compiled from `policies/hubei`. */
export const hubei: Pack = pack;
