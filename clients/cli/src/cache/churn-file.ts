import { join } from 'node:path';
import { z } from 'zod';
import type { ChurnMemory } from '../history/read-churn';
import { replaceFile } from './piece';
import { readPart, sealParts } from './sealed-file';

/** The commit counted from, and how often each file was touched. */
const KeptChurn = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number()]))]);

/** Raised when what is kept, or what is counted, changes. */
const NAME = 'commits.churn1';

/** The churn of a directory, of the newest commit alone, in a folder. */
export function churnFile(folder: string): ChurnMemory {
  const file = join(folder, NAME);
  return {
    recall(commit) {
      const bytes = readPart(file, 0);
      if (bytes === undefined) return undefined;
      const { data } = KeptChurn.safeParse(JSON.parse(bytes.toString('utf8')));
      return data?.[0] === commit ? new Map(data[1]) : undefined;
    },
    keep: (commit, churn) =>
      void replaceFile(file, sealParts([Buffer.from(JSON.stringify([commit, [...churn]]), 'utf8')])),
  };
}
