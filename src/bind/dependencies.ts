import { nodesOfAmount, nodesOfCondition, nodesOfDefinition } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { Condition, Definition, Pack, Version } from "../model/pack.js";
import { findCycles } from "./cycles.js";
import { nameProblems } from "./name-wording.js";
import { namedConditions } from "./named-conditions.js";
import { type At, keyOf, type Report } from "./report.js";

/** What can rest on something else, and where it is declared. */
interface Dependent {
  readonly kind: "policy" | "other";
  readonly name: string;
  readonly at: At;
  readonly restsOn: readonly string[];
}

type Graph = Map<string, Dependent>;
/** Where the parts of a pack are declared. */
export interface Places {
  readonly definitions: At;
  readonly parameters: ReadonlyMap<string, At>;
  /** By policy and first day. */
  readonly versions: ReadonlyMap<string, At>;
}

/** Reports definitions and policies that rest on themselves by way of others. */
export function checkCycles(pack: Pack, places: Places, report: Report): void {
  const graph = graphOf(pack, places);
  // A circle through a policy is told as one of policies, wherever it is entered.
  const policiesFirst = [...graph].sort(([, a], [, b]) => Number(b.kind === "policy") - Number(a.kind === "policy"));
  const edges = new Map(policiesFirst.map(([key, { restsOn }]) => [key, restsOn.filter((next) => graph.has(next))]));
  for (const cycle of findCycles(edges))
    reportCycle(
      cycle.flatMap((key) => graph.get(key) ?? []),
      report,
    );
}

function graphOf(pack: Pack, places: Places): Graph {
  const graph: Graph = new Map();
  addDefinitions(graph, pack.definitions, { prefix: "", at: places.definitions, own: new Set() });
  for (const [name, { by }] of Object.entries(pack.parameters)) {
    const at = places.parameters.get(name);
    const keys = by.map(({ node }) => node);
    if (at !== undefined) graph.set(name, { kind: "other", name, at, restsOn: keysOf(keys, "", new Set()) });
  }
  for (const [name, { versions }] of Object.entries(pack.policies)) {
    for (const version of versions)
      addVersion(graph, version, { policy: name, at: places.versions.get(`${name}/${version.from}`) });
  }
  return graph;
}

function reportCycle(cycle: readonly Dependent[], report: Report): void {
  const policies = cycle.filter(({ kind }) => kind === "policy");
  const [first] = policies.length > 0 ? policies : cycle;
  if (first === undefined) return;
  const names = (policies.length > 0 ? policies : cycle).map(({ name }) => name);
  const way = names.length > 1 && names.at(-1) === first.name ? names : [...names, first.name];
  const problem = policies.length > 0 ? nameProblems.policyCycle(way) : nameProblems.definitionCycle(way);
  report(policies.length > 0 ? first.at : keyOf(first.at), problem);
}

interface Standing {
  /** Parts the names of one version from those of others. */
  readonly prefix: string;
  readonly at: At;
  /** The names that the version declares itself. */
  readonly own: ReadonlySet<string>;
}

function addDefinitions(graph: Graph, definitions: Readonly<Record<string, Definition>>, { prefix, at, own }: Standing): void {
  for (const [name, { value }] of Object.entries(definitions)) {
    const restsOn = keysOf(nodesOfDefinition(value), prefix, own);
    graph.set(prefix + name, { kind: "other", name, at: { file: at.file, path: [...at.path, name] }, restsOn });
  }
}

function addVersion(
  graph: Graph,
  version: Version,
  { policy, at }: { readonly policy: string; readonly at: At | undefined },
): void {
  if (at === undefined) return;
  const prefix = `${policy}/${version.from}/`;
  const { eligibility, amount, place, on } = version;
  const due = (amount?.components ?? []).flatMap(({ condition }) => (condition === null ? [] : [condition]));
  const provisions = [...(eligibility === null ? [] : [eligibility]), ...due].flatMap(namedConditions);
  const own = new Set([...Object.keys(version.definitions), ...provisions.map(({ name }) => name)]);
  addDefinitions(graph, version.definitions, { prefix, at: { file: at.file, path: ["definitions"] }, own });
  for (const provision of provisions) addProvision(graph, provision, { prefix, at, own });
  const nodes = [
    ...(eligibility === null ? [] : nodesOfCondition(eligibility)),
    ...(amount === null ? [] : nodesOfAmount(amount)),
    ...(place === null ? [] : [place]),
    ...on,
  ];
  const earlier = graph.get(policyKey(policy));
  const restsOn = [...(earlier?.restsOn ?? []), ...keysOf(nodes, prefix, own)];
  graph.set(policyKey(policy), { kind: "policy", name: policy, at: earlier?.at ?? { file: at.file, path: ["policy"] }, restsOn });
}

function addProvision(graph: Graph, provision: Condition & { readonly name: string }, { prefix, at, own }: Standing): void {
  const { name, path } = provision;
  const place = { file: at.file, path: path.split(".") };
  graph.set(prefix + name, { kind: "other", name, at: place, restsOn: keysOf(nodesOfCondition(provision), prefix, own) });
}

const policyKey = (policy: string): string => `eligible(${policy})`;

function keysOf(nodes: readonly Node[], prefix: string, own: ReadonlySet<string>): readonly string[] {
  return nodes.flatMap(referencesOf).flatMap((reference) => keyOfReference(reference, prefix, own));
}

function keyOfReference(reference: Reference, prefix: string, own: ReadonlySet<string>): readonly string[] {
  if (reference.kind === "eligible") return [policyKey(reference.policy)];
  if (reference.kind === "parameter") return [reference.name];
  if (reference.kind !== "definition" && reference.kind !== "provision") return [];
  return [own.has(reference.name) ? prefix + reference.name : reference.name];
}
