import type { Determination, Subject } from "../model/determination.js";
import type { Definition, Policy, Version } from "../model/pack.js";
import { own } from "./own.js";
import type { Vocabulary } from "./vocabulary.js";

/** What names the parts of an expression: the pack, and the version that the expression stands in. */
export interface Naming extends Vocabulary {
  /** null: none is in force. */
  readonly version: Version | null;
}

/** An answer about one subject under one version of a policy, and the words to tell it in. */
export interface Scene extends Naming {
  readonly determination: Determination;
  readonly policy: Policy;
}

/** Sets the scene of an answer; null if the pack has no such policy. */
export function sceneOf(determination: Determination, vocabulary: Vocabulary): Scene | null {
  const policies = vocabulary.pack.policies;
  const policy = own(policies, determination.policy);
  if (policy === undefined) return null;
  const version = policy.versions.find((each) => each.from === determination.version) ?? null;
  return { ...vocabulary, determination, policy, version };
}

/** Finds a definition by its name: the version's own, or a shared one. */
export function definitionOf(name: string, { pack, version }: Naming): Definition | null {
  return own(version?.definitions ?? {}, name) ?? own(pack.definitions, name) ?? null;
}

/** Names another subject than that of the answer: a member by its id; null where no name is needed. */
export function otherSubject(subject: Subject | null, { determination }: Scene): string | null {
  return subject === null || subject.id === null || subject.id === determination.subject.id ? null : subject.id;
}
