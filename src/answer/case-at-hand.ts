import { type Frame, frameOf } from "../compile/frame.js";
import { frameOfGiven } from "../compile/read-given.js";
import { type Given, presentMembers } from "../plan/given.js";
import { readCase } from "../plan/read-case.js";
import { digestOf } from "../values/digest.js";
import type { Program } from "./program.js";

/** A case that was read: nothing of it changes when the caller changes what was given. */
export interface CaseAtHand {
  readonly frame: Frame;
  readonly given: () => Given;
  readonly digest: () => string;
}

/**
 * Reads a case for evaluation alone.
 *
 * @throws HuiminError `invalid_case`, with every problem and its path.
 */
export const frameFor = (program: Program, input: unknown): Frame =>
  program.read(input, program.today) ?? checkedFrame(program, readCase(program.plan, input));

const checkedFrame = ({ plan, compiler, today }: Program, given: Given): Frame =>
  frameOfGiven(plan, compiler.layout, given, today);

/**
 * Reads a case for evaluation and for all that explains it later.
 *
 * @throws HuiminError `invalid_case`, with every problem and its path.
 */
export const takeCase = (program: Program, input: unknown): CaseAtHand => {
  const frame = program.read(input, program.today);
  if (frame === null) {
    const given = readCase(program.plan, input);
    const digest = digestOf(input);
    return { frame: checkedFrame(program, given), given: () => given, digest: () => digest };
  }
  // What the quick reader takes is plain data, which JSON keeps as it is.
  const copy = JSON.stringify(input);
  const given = once(() => readCase(program.plan, JSON.parse(copy)));
  return { frame, given, digest: once(() => digestOf(JSON.parse(copy))) };
};

/** Works something out when it is first asked for. */
export const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
};

/** Takes the same case to the day of another plan of the pack. */
export const frameOn = ({ plan, today }: Program, { frame, given }: CaseAtHand): Frame =>
  frameOf({ ...frame, present: presentMembers(given(), plan.asOf) }, today);
