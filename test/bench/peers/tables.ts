// The figures of the pack, once more, for whoever writes rules by hand: synthetic, in fen.

/** A month, or a year where `months` is 12. */
export const dibaoStandard = {
  "990100": { urban: { fen: 78000, months: 1 }, rural: { fen: 762100, months: 12 } },
  "990200": { urban: { fen: 67500, months: 1 }, rural: { fen: 443300, months: 12 } },
} as const;
export const livingRate = { "990100": 8000, "990200": 5000 } as const;
export const careRate = 10000;
/** A year, of two terms. */
export const stageAid = {
  preschool: 100000,
  primary: 100000,
  junior: 125000,
  senior: 250000,
  vocational: 200000,
  college: 330000,
} as const;
export const seniorFee = { "990100": 90000, "990200": 63000 } as const;
/** In percent. */
export const topUpRate = 20;
/** In thousandths. */
export const dayPupilShare = 125;
export const elderlyAge = 60;
export const adultAge = 18;
export const bufferYears = 2;

/** The last days of birth of those who are 60 and 18 on 15 November 2019, and the last day of exit whose buffer has ended. */
export const bornBy = { elderly: 19591115, adult: 20011115 } as const;
export const today = 20191115;
export const bufferEndedFrom = 20171115;
