import type { FileChange, FixChange } from '../fix-change';
import { FindingPlace } from '../finding-place';
import { keepsCalls } from './keeps-calls';
import { keepsConditions } from './keeps-conditions';
import { keepsData } from './keeps-data';
import { keepsFunctions } from './keeps-functions';
import { keepsValues } from './keeps-values';
import { swallowsNothing } from './swallows-nothing';

export interface FileCheck extends FileChange {
  readonly facts: NonNullable<FileChange['facts']>;
  readonly change: FixChange;
  readonly place: FindingPlace;
}

const KEEPS: readonly ((file: FileCheck) => string | undefined)[] = [
  keepsFunctions,
  swallowsNothing,
  keepsConditions,
  keepsCalls,
  keepsData,
  keepsValues,
];

/** What has nothing to do with the finding is still done: a fix that takes the code away has no finding either. */
export function checkBehaviour(change: FixChange): string | undefined {
  for (const file of change.files) {
    const { facts } = file;
    if (facts === undefined) continue;
    if (file.removed.length === 0 && file.added.length === 0) return 'only comments and white space change';
    const check = { ...file, facts, change, place: new FindingPlace(change.finding, file.path, facts.before) };
    for (const keeps of KEEPS) {
      const problem = keeps(check);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}
