import { ANALYZERS } from '../../shared/analysis/analyzers/registry';
import { LANGUAGES } from '../../shared/analysis/languages/languages';
import { MAX_FINDINGS } from '../../shared/analysis/to-raw-findings';
import { readPage, sectionOf, tableRows } from './markdown';

const page = readPage('docs/rules.md');

describe('docs/rules.md', () => {
  it('lists every analyzer with its kinds, its tool and the licence of that, and no other', () => {
    const documented = tableRows(sectionOf(page, '## Analyzers')).map(([id, , kinds, tool, license]) => [
      id,
      kinds,
      tool,
      license,
    ]);

    const known = ANALYZERS.map(({ id, kinds, tool }) => [id, kinds.join(', '), tool.name, tool.license]);
    expect(documented.sort()).toEqual(known.sort());
  });

  it('names rule ids as the catalogue does', () => {
    const prefixes = new Map(
      tableRows(sectionOf(page, '## Analyzers')).map(([id, pattern = '']) => [id, pattern.split('<')[0] ?? '']),
    );

    for (const { id, rules, languages } of ANALYZERS) {
      const prefix = prefixes.get(id) ?? '?';
      const isNamedSo = (ruleId: string) =>
        prefix === '' ? languages.includes(ruleId.slice(0, ruleId.indexOf('/'))) : ruleId.startsWith(prefix);
      expect(rules.filter((rule) => !isNamedSo(rule.id)).map((rule) => rule.id)).toEqual([]);
    }
  });

  it('lists the languages each analyzer reads, and no other', () => {
    const documented = tableRows(sectionOf(page, '## Languages')).map(([id, languages = '']) => [
      id,
      languages.split(', ').sort(),
    ]);

    const known = ANALYZERS.flatMap(({ id, languages }) => (languages === '*' ? [] : [[id, [...languages].sort()]]));
    expect(documented.sort()).toEqual(known.sort());
  });

  it('tells the limit of findings in one file', () => {
    expect(page).toContain(`each analyzer reports ${MAX_FINDINGS} findings at most`);
  });

  it('gives examples of recognised languages that nothing else looks at', () => {
    const ids: readonly string[] = LANGUAGES.map(({ id }) => id);
    const read = new Set(ANALYZERS.flatMap(({ languages }) => languages));

    const examples = ['dart', 'powershell', 'swift'];
    expect(examples.filter((id) => !ids.includes(id) || read.has(id))).toEqual([]);
  });
});
