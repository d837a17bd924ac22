import { expect, it } from "vitest";
import { directionOf } from "../../src/expression/directions.js";

it.each<readonly [string, number, string]>([
  ["years_between", 0, "down"],
  ["years_between", 1, "up"],
  ["marginal", 0, "up"],
  ["marginal", 1, "mixed"],
  ["min", 0, "up"],
  ["min", 3, "up"],
  ["no_such_function", 0, "mixed"],
  ["constructor", 0, "mixed"],
])("the value of %s moves with its argument %i: %s", (name, at, direction) => expect(directionOf(name, at)).toBe(direction));
