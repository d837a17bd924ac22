/** How a value moves as something it is made of rises. */
export type Direction = "up" | "down" | "mixed";

/** How the value of each function moves as one argument rises; the last entry stands for all further arguments. */
const directions: Readonly<Record<string, readonly Direction[]>> = {
  add_days: ["up", "up"],
  add_months: ["up", "up"],
  add_years: ["up", "up"],
  all: ["up"],
  any: ["up"],
  count: ["up"],
  eligible: ["mixed"],
  marginal: ["up", "mixed"],
  max: ["up"],
  min: ["up"],
  months_between: ["down", "up"],
  rate_at: ["mixed", "mixed"],
  sum: ["up"],
  years_between: ["down", "up"],
};

/** Says how the value of a function moves as its argument at a position rises. */
export const directionOf = (name: string, at: number): Direction => {
  const known = Object.hasOwn(directions, name) ? directions[name] : undefined;
  return known?.[at] ?? known?.at(-1) ?? "mixed";
};
