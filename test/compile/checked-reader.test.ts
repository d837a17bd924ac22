import { describe, expect, it } from "vitest";
import { screen } from "../../src/answer/screen.js";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import { plan } from "../../src/plan/plan.js";

const planned = plan(hubei, { asOf: "2019-11-01", policies: ["dibao_top_up"] });
const crowd = (size: number) => Array.from({ length: size }, (_, at) => ({ id: `m${at}`, birth_date: "1940-01-01" }));
const screened = (members: object[]) =>
  screen(planned, { household: { receives_dibao: true, members } }).map(({ outcome, amount }) => [outcome, amount]);

const refusal = (given: object): unknown => {
  try {
    screen(planned, given);
  } catch (error) {
    return error;
  }
  return null;
};

describe("what is left to the checked reader", () => {
  it("answers a crowd as it answers each of them", () => {
    expect(screened(crowd(65))).toHaveLength(65);
    expect(screened(crowd(65))).toEqual(crowd(65).flatMap(() => screened(crowd(1))));
  });

  it("finds an id that is given twice in a crowd", () => {
    const household = { members: [...crowd(65), { id: "m64" }] };
    expect(refusal({ household })).toBeInstanceOf(HuiminError);
  });

  it("refuses an accessor that throws with an error of its own", () => {
    const given = Object.defineProperty({}, "household", {
      enumerable: true,
      get: () => {
        throw new RangeError("nobody reads this");
      },
    });
    expect(refusal(given)).toBeInstanceOf(HuiminError);
  });
});
