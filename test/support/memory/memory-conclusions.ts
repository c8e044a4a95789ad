import type { ConclusionMemory } from '../../../shared/analysis';
import { sha256 } from '../../../shared/kernel';

/** Keeps conclusions for as long as the test takes, and counts how often each was written. */
export function memoryConclusions(): ConclusionMemory & { kept: Map<string, Uint8Array>; writes: string[] } {
  const kept = new Map<string, Uint8Array>();
  const writes: string[] = [];
  return {
    kept,
    writes,
    digestOf: (facts, part) => (facts[part] === undefined ? undefined : sha256(JSON.stringify(facts[part]))),
    recall: (name) => kept.get(name),
    keep(name, content) {
      kept.set(name, content);
      writes.push(name);
    },
  };
}
