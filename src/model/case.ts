/** A fact as a caller writes it; text is accepted for every type (`"true"`, `"3"`), money also as a number of at most two decimals. */
export type FactInput = string | number | boolean | readonly string[];
/** Facts of one subject by name. */
export type FactsInput = { readonly [fact: string]: FactInput };

/** A household and what surrounds it, as given by a caller. Everything but the ids may be absent, and then is unknown. */
export interface CaseInput {
  /** A GB/T 2260 code of the pack. */
  readonly locality?: string;
  readonly household?: { readonly members?: readonly MemberInput[] } & {
    readonly [fact: string]: FactInput | readonly MemberInput[] | undefined;
  };
  readonly village?: FactsInput;
  readonly county?: FactsInput;
  readonly items?: readonly ({ readonly id: string } & FactsInput)[];
}
/** A member of the household, from a day and until one (inclusive) where it does not belong to it all along; days are `2019-10-14`. */
export type MemberInput = { readonly id: string; readonly from?: string; readonly until?: string } & {
  readonly [fact: string]: FactInput | undefined;
};
