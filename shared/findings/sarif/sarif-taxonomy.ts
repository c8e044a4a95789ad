import type { ToolComponent } from 'sarif';
import { cweName, cweUrl } from '../cwe-names';
import type { Rule } from '../rule';

export const CWE_TAXONOMY = 'CWE';

/** The weaknesses these rules are about, by number. */
export function weaknessesOf(rules: readonly Rule[]): number[] {
  return [...new Set(rules.flatMap((rule) => rule.cwe))].sort((left, right) => left - right);
}

export function cweTaxonomy(weaknesses: readonly number[]): ToolComponent {
  return {
    name: CWE_TAXONOMY,
    organization: 'MITRE',
    shortDescription: { text: 'The MITRE Common Weakness Enumeration' },
    informationUri: 'https://cwe.mitre.org/',
    downloadUri: 'https://cwe.mitre.org/data/downloads.html',
    isComprehensive: false,
    taxa: weaknesses.map((cwe) => {
      const name = cweName(cwe);
      return {
        id: String(cwe),
        ...(name !== undefined && { name, shortDescription: { text: name } }),
        helpUri: cweUrl(cwe),
      };
    }),
  };
}
