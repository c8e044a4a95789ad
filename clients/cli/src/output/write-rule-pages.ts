import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rule } from '../../../../shared/findings';
import { AurelisError, makeFolder } from '../../../../shared/kernel';
import { renderRulePage, rulePagePath } from '../../../../shared/reports';
import { describeSystemError } from './describe-error';

/** Writes the page of each rule below a directory; pages that are there are replaced. */
export async function writeRulePages(rules: readonly Rule[], directory: string): Promise<void> {
  for (const rule of rules) {
    const file = join(directory, rulePagePath(rule.id));
    try {
      makeFolder(dirname(file));
      await writeFile(file, renderRulePage(rule));
    } catch (cause) {
      const message = `The pages cannot be written to ${directory}: ${describeSystemError(cause)}.`;
      throw new AurelisError('VALIDATION_ERROR', message, { cause });
    }
  }
}
