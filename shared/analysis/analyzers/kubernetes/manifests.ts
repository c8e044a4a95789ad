import type { ModelRule } from '../../model-rules/model-rule';
import type { Entry, Place, Value } from '../../values/value';

/** The objects of one file. */
export interface Manifests {
  readonly objects: readonly ClusterObject[];
  /** What is in it twice, or is old, may be a choice of the template. */
  readonly isTemplate: boolean;
  readonly text: string;
}

export interface ClusterObject {
  readonly kind: string;
  readonly apiVersion: string;
  readonly root: Value;
  readonly pod: Pod | undefined;
}

/** What a workload runs: the `spec` of its pods. */
export interface Pod {
  readonly spec: Entry;
  readonly labels: Value | undefined;
  readonly containers: readonly Container[];
  /** Runs on every node, as agents of the nodes themselves do. */
  readonly isOnEveryNode: boolean;
}

export interface Container {
  readonly value: Value;
  readonly name: string;
  /** Runs before the others and ends. */
  readonly isInit: boolean;
}

export type KubernetesRule = ModelRule<Manifests>;

/** Whether what starts here is only there where whoever fills the template asks for it. */
export function isChoice({ isTemplate, text }: Manifests, at: Place): boolean {
  if (!isTemplate) return false;
  const before = text.slice(0, at.start).split('\n').slice(-4, -1).join('\n');
  return before.lastIndexOf('{{') !== -1 && /\{\{-?\s*(?:if|else)\b(?![^]*\bend\b)/.test(before);
}

export function containersOf({ objects }: Manifests): Container[] {
  return objects.flatMap(({ pod }) => pod?.containers ?? []);
}
