import type { BuiltIn } from "./built-in.js";
import { addDaysFunction } from "./functions/add-days.js";
import { addMonthsFunction } from "./functions/add-months.js";
import { addYearsFunction } from "./functions/add-years.js";
import { all } from "./functions/all.js";
import { any } from "./functions/any.js";
import { count } from "./functions/count.js";
import { eligible } from "./functions/eligible.js";
import { marginal } from "./functions/marginal.js";
import { max } from "./functions/max.js";
import { min } from "./functions/min.js";
import { monthsBetweenFunction } from "./functions/months-between.js";
import { rateAt } from "./functions/rate-at.js";
import { sum } from "./functions/sum.js";
import { yearsBetweenFunction } from "./functions/years-between.js";

/** Every function of the expression language by its name. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  min,
  max,
  sum,
  count,
  any,
  all,
  years_between: yearsBetweenFunction,
  months_between: monthsBetweenFunction,
  add_days: addDaysFunction,
  add_months: addMonthsFunction,
  add_years: addYearsFunction,
  marginal,
  rate_at: rateAt,
  eligible,
};
