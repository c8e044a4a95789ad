import { effectiveSettings, levelSetting } from '../../../shared/settings';
import { makeRule } from '../../support/reports';

const RULES = [makeRule('oxlint/no-debugger'), makeRule('oxlint/no-eval'), makeRule('ruff/S101', { enabled: false })];

it('turns rules off and on, the more exact pattern first', () => {
  const { disabledRules, enabledRules } = effectiveSettings(
    { rules: { 'oxlint/*': 'off', 'oxlint/no-eval': 'on', 'ruff/*': 'on' } },
    {},
    RULES,
  );

  expect(disabledRules).toEqual(['oxlint/no-debugger']);
  expect(enabledRules).toEqual(['ruff/S101']);
});

it('goes by the request before the file', () => {
  const { kinds, disabledRules, enabledRules } = effectiveSettings(
    { kinds: ['style'], rules: { 'oxlint/no-eval': 'off', 'ruff/S101': 'on' } },
    { kinds: ['security'], disabledRules: ['ruff/S101'], enabledRules: ['oxlint/no-eval'] },
    RULES,
  );

  expect({ kinds, disabledRules, enabledRules }).toEqual({
    kinds: ['security'],
    disabledRules: ['ruff/S101'],
    enabledRules: ['oxlint/no-eval'],
  });
});

it('leaves out all rules of an analyzer but those that are asked for by name', () => {
  const { disabledRules } = effectiveSettings(
    {},
    { disabledRules: ['oxlint/*'], enabledRules: ['oxlint/no-eval'] },
    RULES,
  );

  expect(disabledRules).toEqual(['oxlint/no-debugger']);
});

it('gives rules other levels', () => {
  const { levels } = effectiveSettings(
    { rules: { '*': { level: 'note' }, 'oxlint/*': { level: 'warning' }, 'oxlint/no-eval': { level: 'error' } } },
    {},
    RULES,
  );

  expect(['oxlint/no-eval', 'oxlint/x', 'ruff/S101'].map((id) => levelSetting(levels, id))).toEqual([
    'error',
    'warning',
    'note',
  ]);
});
