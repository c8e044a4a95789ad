import type { ModelRule } from '../../model-rules/model-rule';
import type { Entry, Value } from '../../values/value';

/** The objects of one file. */
export interface Manifests {
  readonly objects: readonly ClusterObject[];
  /** What is in it twice, or is old, may be a choice of the template. */
  readonly isTemplate: boolean;
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
}

export interface Container {
  readonly value: Value;
  readonly name: string;
  /** Runs before the others and ends. */
  readonly isInit: boolean;
}

export type KubernetesRule = ModelRule<Manifests>;

export function containersOf({ objects }: Manifests): Container[] {
  return objects.flatMap(({ pod }) => pod?.containers ?? []);
}
