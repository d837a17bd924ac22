import fc from "fast-check";

const throwing = (): never => {
  throw new Error("nobody reads this");
};

const circle = (): unknown => {
  const round: Record<string, unknown> = { id: "a" };
  round.self = round;
  return round;
};

const deep = (depth: number): unknown => {
  let inner: unknown = "x";
  for (let level = 0; level < depth; level++) inner = level % 2 === 0 ? [inner] : { a: inner };
  return inner;
};

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

const sparse = (length: number): unknown => {
  const list: unknown[] = [];
  list.length = length;
  return list;
};

const accessor = (name: string): unknown => Object.defineProperty({}, name, { enumerable: true, get: throwing });

const withProto = (text: string): unknown => JSON.parse(`{"__proto__": ${text}}`);

const odd: readonly (() => unknown)[] = [
  () => circle(),
  () => deep(20_000),
  () => revoked({}),
  () => revoked([]),
  () => new Proxy({}, { ownKeys: throwing, get: throwing, getPrototypeOf: throwing }),
  () => new Proxy([], { get: throwing }),
  () => new Proxy(["a"], { has: throwing, getOwnPropertyDescriptor: throwing }),
  () => sparse(4_294_967_295),
  () => sparse(3),
  () => accessor("id"),
  () => accessor("locality"),
  () => accessor("household"),
  () => Object.defineProperty([1], 0, { get: throwing }),
  () => Object.defineProperty({}, Symbol.toStringTag, { get: throwing }),
  () => ({ toJSON: throwing, toString: throwing, valueOf: throwing }),
  () => ({ toJSON: () => ({ locality: "420600" }) }),
  () => ({ [Symbol.toPrimitive]: throwing }),
  () => Object.assign(["a"], { every: 1, map: 1, flatMap: 1, toString: throwing, [Symbol.iterator]: throwing }),
  () => Object.create(null),
  () => Object.freeze(Object.create({ locality: "420600", id: "a" })),
  () => withProto('{"locality": "420600"}'),
  () => withProto("null"),
  () => new Map([["locality", "420600"]]),
  () => new Set(["a"]),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => Promise.resolve({ locality: "420600" }),
  () =>
    new (class Household {
      locality = "420600";
    })(),
  () => new Uint8Array(3),
  () => new Array(100_000).fill("x"),
  () => Object("420600"),
  () => Object(3n),
  () => Symbol("x"),
  () => Symbol.iterator,
  () => () => true,
  () => throwing,
  () => 10n ** 40n,
  () => /x/,
  () => globalThis,
];

const oddNumbers = [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21, 1e-7, 2 ** 53, 0.1 + 0.2, 1.005, -1, 5e-324];

/** Names that every object inherits, or that reach its prototype. */
export const inheritedNames = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "toJSON"];

const oddTexts = [
  ...inheritedNames,
  "",
  " ",
  "x".repeat(1_000_000),
  "\ud800",
  "\udfff\ud800".repeat(40),
  "\u0000",
  "\u001b[2J",
  "\u202eabc",
  "a\nb",
  "2019-02-30",
  "2019-02-29",
  "２０１９-１０-１４",
  "2019-10-14\n",
  "0000-01-01",
  "1e3",
  "0x10",
  "१२",
  "٣",
  "4433/0",
  "1/3",
  "-0",
  "+1",
  "1,000",
  "00000000000000000001",
  "true ",
  "TRUE",
  "`",
];

const makers: ReadonlySet<unknown> = new Set(odd);
const isPlain = (value: object): boolean => [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));

/**
 * Makes a value out of its recipe, in which what makes an odd value stands for it: a generator of inputs cannot hold those that
 * throw when they are looked at. Each is made anew, so that no test sees what another did to it.
 */
export const made = (recipe: unknown): unknown => {
  if (makers.has(recipe)) return (recipe as () => unknown)();
  if (typeof recipe !== "object" || recipe === null || !isPlain(recipe)) return recipe;
  const copy: object = Array.isArray(recipe) ? [] : Object.create(Object.getPrototypeOf(recipe));
  if (Array.isArray(recipe)) Object.assign(copy, { length: recipe.length });
  for (const [key, part] of Object.entries(recipe)) {
    Object.defineProperty(copy, key, { value: made(part), enumerable: true, writable: true, configurable: true });
  }
  return copy;
};

/** Recipes of values that no form or file holds, and that a program may nevertheless pass on. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...odd),
  fc.constantFrom<unknown>(...oddNumbers),
  fc.constantFrom<unknown>(...oddTexts),
  fc.constantFrom<unknown>(null, undefined, true, false, 0, 1),
);

/** Recipes of any value at all: odd ones, plain ones, and plain ones that hold odd ones. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: oddValue },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.array(oddValue, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...inheritedNames, "id", "x"), oddValue, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }) },
);
