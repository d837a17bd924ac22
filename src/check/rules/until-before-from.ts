import type { Check, Fault } from "../check.js";
import { below, rowsOf } from "../parts.js";

/** Finds rows and divisions that end before they begin. */
export const untilBeforeFrom: Check = {
  code: "until-before-from",
  severity: "error",
  summary: { zh: "截止日不早于起始日", en: "Nothing ends before it begins" },
  why: { zh: "截止日早于起始日的数值永不生效", en: "A row that ends before it begins never holds" },
  bad: "2020-04-01: { value: 490.00, until: 2019-03-31 }",
  good: "2020-04-01: { value: 490.00, until: 2021-03-31 }",
  check: (context) => {
    const rows = rowsOf(context).flatMap(({ row, at }) => faultOf(row.from, row.until, below(at, "until")));
    const { file } = context.files.localities;
    const divisions = Object.entries(context.pack.localities).flatMap(([code, { from, until }]) => {
      return from === null ? [] : faultOf(from, until, { file, path: ["divisions", code, "until"] });
    });
    return [...rows, ...divisions];
  },
};

function faultOf(from: string, until: string | null, at: Fault["at"]): readonly Fault[] {
  if (until === null || until >= from) return [];
  return [
    {
      at,
      message: {
        zh: `截止日 ${until} 早于起始日 ${from}；请改正`,
        en: `${until} is before the first day, ${from}; correct one of them`,
      },
    },
  ];
}
