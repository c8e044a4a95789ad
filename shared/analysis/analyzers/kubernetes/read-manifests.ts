import { entryAt, itemsOf, textAt, valueAt, type Entry, type Value } from '../../values/value';
import { yamlValues } from '../../values/yaml-values';
import type { ClusterObject, Container, Manifests, Pod } from './manifests';

const LOOKS_LIKE_ONE = /^(?:- )?\s{0,4}apiVersion\s*:/m;
const POD_PATHS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
const WORKLOADS = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'Rollout',
]);

/** Reads the Kubernetes objects of a YAML text; undefined where it holds none. */
export function readManifests(text: string): Manifests | undefined {
  if (!LOOKS_LIKE_ONE.test(text) || !/^[ \t]*(?:- )?kind\s*:/m.test(text)) return undefined;
  const objects = yamlValues(text).flatMap((root) =>
    textAt(root, 'kind') === 'List' ? itemsOf(valueAt(root, 'items')) : [root],
  );
  return { objects: objects.flatMap((root) => objectOf(root) ?? []), text, isTemplate: /\{\{|\{%/.test(text) };
}

function objectOf(root: Value): ClusterObject | undefined {
  const kind = textAt(root, 'kind');
  const apiVersion = textAt(root, 'apiVersion');
  if (kind === undefined || apiVersion === undefined) return undefined;
  return { kind, apiVersion, root, pod: podOf(kind, root) };
}

function podOf(kind: string, root: Value): Pod | undefined {
  const path = POD_PATHS[kind] ?? (WORKLOADS.has(kind) ? ['spec', 'template', 'spec'] : undefined);
  const spec = path === undefined ? undefined : entryAt(root, ...path);
  if (path === undefined || spec === undefined) return undefined;
  return {
    spec,
    isOnEveryNode: kind === 'DaemonSet',
    labels: valueAt(root, ...path.slice(0, -1), 'metadata', 'labels'),
    containers: [...containersAt(spec, 'containers', false), ...containersAt(spec, 'initContainers', true)],
  };
}

function containersAt({ value }: Entry, key: string, isInit: boolean): Container[] {
  return itemsOf(valueAt(value, key)).map((container) => ({
    value: container,
    name: textAt(container, 'name') ?? '',
    isInit,
  }));
}
