import type { Position } from "../diagnostic.js";
import type { Lock } from "../lock.js";
import type { WrittenDefinitions } from "./definition.js";
import type {
  WrittenCountyFacts,
  WrittenFacts,
  WrittenInteractions,
  WrittenLocalities,
  WrittenPack,
  WrittenSources,
} from "./pack-files.js";
import type { WrittenParameters } from "./parameter.js";
import type { WrittenPolicy } from "./policy.js";

/** A part of a file: the file's path in the pack and the keys and indices that lead to the part. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** A file of a pack as written: its shape is right, its names mean nothing yet. */
export interface WrittenFile<T> {
  readonly file: string;
  readonly content: T;
}

/** All files of a pack as written. */
export interface WrittenFiles {
  readonly pack: WrittenFile<WrittenPack>;
  readonly sources: WrittenFile<WrittenSources>;
  readonly localities: WrittenFile<WrittenLocalities>;
  readonly facts: WrittenFile<WrittenFacts>;
  readonly countyFacts: WrittenFile<WrittenCountyFacts> | null;
  readonly definitions: WrittenFile<WrittenDefinitions> | null;
  readonly interactions: WrittenFile<WrittenInteractions> | null;
  /** parameters/*.yaml, and POLICY/parameters.yaml with `policy` set. */
  readonly parameters: readonly (WrittenFile<WrittenParameters> & { readonly policy: string | null })[];
  /** POLICY/DAY.yaml, sorted by folder, then by day; `from` is the file's name. */
  readonly policies: readonly (WrittenFile<WrittenPolicy> & { readonly from: string })[];
  /** What was released; null where nothing is locked. */
  readonly lock: WrittenFile<Lock> | null;
  /** The position of a key (`of: "key"`) or of its value in its file. */
  readonly locate: (place: Place, of?: "key" | "value") => Position;
}
