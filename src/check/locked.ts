import type { Lock } from "../model/lock.js";
import type { Place } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";
import type { CheckContext, Fault } from "./check.js";
import { meaningOf } from "./meaning.js";

/** How a check finds its things in the files, and what it says of one that was changed or taken away. */
export interface Locked {
  readonly part: keyof Lock;
  readonly placeOf: (context: CheckContext, name: string) => Place | null;
  readonly changed: (name: string) => Text;
  readonly removed: (name: string) => Text;
}

/** Finds what was released and no longer means what it did, or is gone; what was added is no fault. */
export function lockedFaults(context: CheckContext, { part, placeOf, changed, removed }: Locked): readonly Fault[] {
  const { lock } = context.files;
  if (lock === null) return [];
  const now = meaningOf(context.pack)[part];
  return Object.entries(lock.content[part]).flatMap(([name, digest]): readonly Fault[] => {
    if (now[name] === digest) return [];
    const place = Object.hasOwn(now, name) ? placeOf(context, name) : null;
    if (place !== null) return [{ at: place, of: "key", message: changed(name) }];
    return [{ at: { file: lock.file, path: [part, name] }, of: "key", message: removed(name) }];
  });
}
