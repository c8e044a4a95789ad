import { join } from 'node:path';
import type { ConclusionMemory } from '../../../../shared/analysis';
import { sha256 } from '../../../../shared/kernel';
import { replaceFile } from './piece';
import type { ScanMemory } from './scan-memory';
import { readPart, sealParts } from './sealed-file';

/** Raised when anything that is kept under a name changes its shape. */
const SUFFIX = '.conclusion2';

/** Conclusions in files beside the results they were drawn from. */
export function conclusionFiles(folder: string, memory: ScanMemory): ConclusionMemory {
  const fileOf = (name: string): string => join(folder, `${name}${SUFFIX}`);
  return {
    digestOf(facts, part) {
      if (memory.isKept(facts)) return memory.digestOf(facts, part);
      const value = facts[part];
      return value === undefined ? undefined : sha256(JSON.stringify(value));
    },
    earlier: (path, digest) => memory.earlierDataflow(path, digest),
    recall: (name) => readPart(fileOf(name), 0),
    keep: (name, content) => void replaceFile(fileOf(name), sealParts([content])),
  };
}
