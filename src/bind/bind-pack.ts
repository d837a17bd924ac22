import type { TypeOf } from "../expression/infer.js";
import type { Claim } from "../model/claim.js";
import type { Compiled } from "../model/compiled.js";
import type { Pack, Parameter } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { bindClaims } from "./bind-claim.js";
import { bindDefinitions, type DefinitionDraft, finishDefinitions } from "./bind-definition.js";
import { bindCountyFacts, bindFacts, levelsOfFact } from "./bind-facts.js";
import { bindInteractions } from "./bind-interactions.js";
import { bindDivisions, bindZones } from "./bind-localities.js";
import { bindParameter } from "./bind-parameter.js";
import { bindPolicies } from "./bind-policy.js";
import { bindReadings } from "./bind-readings.js";
import { bindScenarios } from "./bind-scenario.js";
import { bindSources } from "./bind-sources.js";
import { checkTypes } from "./check-types.js";
import { typesOf } from "./declared-types.js";
import { checkCycles, type Places } from "./dependencies.js";
import { type Ground, layGround } from "./ground.js";
import { packDigest } from "./pack-digest.js";
import { gatherDiagnostics } from "./report.js";
import { checkInnerProvisions } from "./version-scope.js";

/** Binds the names of a pack to what they mean and infers its types; or tells every mistake, sorted by place. */
export function bindPack(files: WrittenFiles): Compiled {
  const { report, all } = gatherDiagnostics(files.locate);
  const ground = layGround(files, report);
  const { content, claims } = bindContent(ground);
  const { pack: id, version, title } = files.pack.content;
  const pack: Pack = { id, version, title, digest: packDigest(content), ...content };
  checkCycles(pack, placesOf(ground), report);
  const scenarios = bindAllScenarios(pack, ground);
  const diagnostics = all();
  const coverage = files.pack.content.coverage ?? {};
  return diagnostics.length === 0 ? { ok: true, pack, scenarios, claims, diagnostics, coverage } : { ok: false, diagnostics };
}

interface Content {
  readonly content: Omit<Pack, "id" | "version" | "title" | "digest">;
  /** They say what is so, and change no answer; therefore they are no part of the pack. */
  readonly claims: readonly Claim[];
}

function bindContent(ground: Ground): Content {
  const { files, report } = ground;
  const drafts = bindShared(ground);
  const typesWith = (own: ReadonlyMap<string, DefinitionDraft>): TypeOf => {
    const definitions = new Map([...drafts, ...own]);
    return typesOf({ facts: ground.factTypes, parameters: ground.parameterTypes, definitions });
  };
  const typeOf = typesWith(new Map());
  checkTypes(ground.expected, typeOf, ground);
  const facts = { ...ground, types: ground.factTypes, facts: files.facts.content };
  const content = {
    sources: bindSources(files.sources, report),
    localities: bindDivisions(files.localities, report),
    zones: bindZones(files.localities, report),
    facts: bindFacts(files.facts, facts),
    countyFacts: bindCountyFacts(files.countyFacts, facts),
    parameters: bindParameters(ground, typeOf),
    readings: bindReadings(ground.readings, ground),
    definitions: finishDefinitions(drafts, typeOf, ground),
    policies: bindPolicies(files.policies, { ...ground, typesWith }),
    interactions: bindInteractions(ground),
  };
  const use = { ...ground, typesWith, title: { zh: "", en: "" }, pack: content, locate: files.locate };
  return { content, claims: files.policies.flatMap((file) => bindClaims(file, use)) };
}

function bindShared(ground: Ground): ReadonlyMap<string, DefinitionDraft> {
  const { definitions } = ground.files;
  if (definitions === null) return new Map();
  const at = { file: definitions.file, path: [] };
  checkInnerProvisions(definitions.content, at, ground);
  return bindDefinitions(definitions.content, at, ground);
}

function bindParameters(ground: Ground, typeOf: TypeOf): Readonly<Record<string, Parameter>> {
  const use = { ...ground, types: new Map([...ground.factTypes, ...ground.parameterTypes]), typeOf };
  return Object.fromEntries(ground.parameters.map((source) => [source.name, bindParameter(source, use)]));
}

function placesOf({ files, parameters }: Ground): Places {
  return {
    definitions: { file: files.definitions?.file ?? "", path: [] },
    parameters: new Map(parameters.map(({ name, at }) => [name, at])),
    versions: new Map(files.policies.map(({ file, from, content }) => [`${content.policy}/${from}`, { file, path: [] }])),
  };
}

function bindAllScenarios(pack: Pack, ground: Ground): readonly Scenario[] {
  const { files, scope, divisions, report, factTypes, parameterTypes } = ground;
  const facts = Object.entries(files.facts.content).flatMap(([name, fact]) => {
    const type = factTypes.get(name);
    return type === undefined ? [] : [[name, { levels: levelsOfFact(fact), type }] as const];
  });
  const use = {
    report,
    divisions,
    facts: new Map(facts),
    parameters: parameterTypes,
    readings: pack.readings,
    subjects: scope.policies,
    locate: files.locate,
  };
  return files.policies.flatMap((file) => bindScenarios(file, use));
}
