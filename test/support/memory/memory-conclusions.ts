import type { ConclusionMemory } from '../../../shared/analysis';
import type { FileFacts } from '../../../shared/findings';
import { sha256 } from '../../../shared/kernel';

/** Keeps conclusions for as long as the test takes, and counts how often each was written. */
export function memoryConclusions(
  earlier: readonly FileFacts[] = [],
): ConclusionMemory & { kept: Map<string, Uint8Array>; writes: string[] } {
  const kept = new Map<string, Uint8Array>();
  const writes: string[] = [];
  const digestOf: ConclusionMemory['digestOf'] = (facts, part) =>
    facts[part] === undefined ? undefined : sha256(JSON.stringify(facts[part]));
  return {
    kept,
    writes,
    digestOf,
    earlier: (path, digest) =>
      earlier.find((facts) => facts.path === path && digestOf(facts, 'dataflow') === digest)?.dataflow,
    recall: (name) => kept.get(name),
    keep(name, content) {
      kept.set(name, content);
      writes.push(name);
    },
  };
}
