import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rule } from '../../../../shared/findings';
import { makeFolder } from '../../../../shared/kernel';
import { renderRulePage, rulePagePath } from '../../../../shared/reports';

/** Writes the page of each rule below a directory; pages that are there are replaced. */
export async function writeRulePages(rules: readonly Rule[], directory: string): Promise<void> {
  for (const rule of rules) {
    const file = join(directory, rulePagePath(rule.id));
    makeFolder(dirname(file));
    await writeFile(file, renderRulePage(rule));
  }
}
