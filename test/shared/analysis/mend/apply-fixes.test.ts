import type { RawFinding } from '../../../../shared/findings';
import { applyFixes } from '../../../../shared/analysis/mend/apply-fixes';
import { findingAt } from '../../../support/reports';

/** A finding at `what` whose fix puts `text` in its place. */
function fixing(source: string, what: string, text: string, ruleId = 'test/flaw'): RawFinding {
  const finding = findingAt(source, what, { ruleId, path: 'a.js' });
  return {
    ...finding,
    fix: { description: 'Mend it', replacements: [{ path: 'a.js', region: finding.region, text }] },
  };
}

it('applies fixes that do not touch each other, on lines of any length and with characters of any width', () => {
  const source = 'let 💥 = 1;\r\nvar b = 2;\nvar c';

  const { text, findings } = applyFixes(source, [fixing(source, '💥', 'boom'), fixing(source, 'var c', 'let c;')]);

  expect(text).toBe('let boom = 1;\r\nvar b = 2;\nlet c;');
  expect(findings).toHaveLength(2);
});

it('leaves a fix that overlaps or touches an earlier one for the next time', () => {
  const source = 'a + b + c';

  const { text, findings } = applyFixes(source, [
    fixing(source, 'a + b', 'sum'),
    fixing(source, 'b + c', 'rest'),
    fixing(source, ' + c', ''),
  ]);

  expect(text).toBe('sum + c');
  expect(findings).toHaveLength(1);
});

it('makes an edit once that two findings ask for', () => {
  const source = 'import os\nrun()\n';

  const { text, findings } = applyFixes(source, [
    fixing(source, 'import os\n', '', 'one/unused'),
    fixing(source, 'import os\n', '', 'two/unused'),
  ]);

  expect(text).toBe('run()\n');
  expect(findings).toHaveLength(2);
});

it('passes over findings without a fix, fixes of another file, and those that change nothing', () => {
  const source = 'a b c';
  const elsewhere = fixing(source, 'b', 'x');
  const [replacement] = elsewhere.fix!.replacements;

  const { text, findings } = applyFixes(source, [
    findingAt(source, 'a', { ruleId: 'test/flaw', path: 'a.js' }),
    { ...elsewhere, fix: { description: '', replacements: [{ ...replacement!, path: 'b.js' }] } },
    fixing(source, 'c', 'c'),
  ]);

  expect(text).toBe('a b c');
  expect(findings).toEqual([]);
});
