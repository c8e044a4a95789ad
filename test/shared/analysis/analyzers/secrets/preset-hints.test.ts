import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { PRESET_HINTS } from '../../../../../shared/analysis/analyzers/secrets/preset-hints';

const PREFIX = '@secretlint/secretlint-rule-';
/** Looks for comments, not for secrets, and is off. */
const COMMENTS = 'filter-comments';

test('there are hints for every rule of the preset', () => {
  const names = rules.map(({ meta }) => meta.id.replace(PREFIX, '')).filter((name) => name !== COMMENTS);

  expect(Object.keys(PRESET_HINTS).sort()).toEqual(names.sort());
});

test('words in any case are given in small letters', () => {
  const hints = Object.values(PRESET_HINTS).flat();

  expect(hints.filter(({ text, ignoreCase }) => ignoreCase === true && text !== text.toLowerCase())).toEqual([]);
});
