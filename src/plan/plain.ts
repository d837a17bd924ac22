/** Copies the own properties of a plain object; null for anything else, and for what cannot be read. */
export const plainRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  readable(() =>
    typeof value === "object" && kindOf(value) === "Object" && !Array.isArray(value)
      ? Object.assign(Object.create(null) as Record<string, unknown>, value)
      : null,
  );

/** Copies a list; null for anything else, for one with gaps, and for what cannot be read. */
export const plainList = (value: unknown): readonly unknown[] | null =>
  readable(() => (Array.isArray(value) ? withoutGaps(value) : null));

/** Copies a list of texts; null for anything else. */
export const plainTexts = (value: unknown): readonly string[] | null => {
  const list = plainList(value);
  return list?.every((item) => typeof item === "string") ? (list as readonly string[]) : null;
};

/** Names the kind of an object: `Object`, `Array`, `Map`, `Promise`. */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice("[object ".length, -1);

/** Gives what a caller's object says of itself; null where it throws, as an accessor or a proxy may. */
export const readable = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

// Item by item: a list of a caller may have methods of its own, and a long one may have nothing in it.
const withoutGaps = (list: readonly unknown[]): readonly unknown[] | null => {
  const items: unknown[] = [];
  for (let at = 0; at < list.length; at++) {
    if (!Object.hasOwn(list, at)) return null;
    items.push(list[at]);
  }
  return items;
};
