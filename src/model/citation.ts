/** A source of the pack and the place in it: `{ source: "opinions", pinpoint: "§2" }`; pinpoint may be empty. */
export interface Citation {
  readonly source: string;
  readonly pinpoint: string;
}
