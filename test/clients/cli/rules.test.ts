import { z } from 'zod';
import { Rule } from '../../../shared/findings';
import { runAurelis } from './support/run-aurelis';

it('lists every rule on a line, and as JSON', async () => {
  const lines = await runAurelis(['rules']);
  const json = await runAurelis(['rules', '--json']);

  const rules = z.array(Rule).parse(JSON.parse(json.stdout));
  expect(rules.length).toBeGreaterThan(100);
  expect(
    lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(rules.map(({ id }) => id));
  expect(lines.code).toBe(0);
});

it('lists the rules of some kinds', async () => {
  const { stdout } = await runAurelis(['rules', '--kinds', 'syntax,coverage', '--json']);

  const kinds = z
    .array(Rule)
    .parse(JSON.parse(stdout))
    .map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['syntax', 'coverage']));
});

it('explains one rule', async () => {
  const { code, stdout } = await runAurelis(['rules', 'ruff/S608']);

  expect(stdout).toMatch(/^ruff\/S608\n {2}security, error, .* severity \d\.\d\n {2}CWE-89\n {2}languages: python\n/);
  expect(code).toBe(0);
});

it('lists the rules of a pattern', async () => {
  const { code, stdout } = await runAurelis(['rules', 'yaml/*', '--kinds', 'semantic']);

  const ids = stdout.trimEnd().split('\n');
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.every((line) => line.startsWith('yaml/'))).toBe(true);
  expect(code).toBe(0);
});

it.each([
  ['oxlint/no-debuger', 'Did you mean oxlint/no-debugger?'],
  ['oxlnt/*', '"aurelis rules" lists them all.'],
])('says what is nearest to %s, where something is', async (given, hint) => {
  const { code, stderr } = await runAurelis(['rules', given]);

  expect(stderr).toBe(`aurelis: There is no rule ${given}. ${hint}\n`);
  expect(code).toBe(2);
});

it('suggests the rule that was meant', async () => {
  const { code, stderr } = await runAurelis(['rules', 's608']);

  expect(stderr).toBe('aurelis: There is no rule s608. Did you mean ruff/S608?\n');
  expect(code).toBe(2);
});
