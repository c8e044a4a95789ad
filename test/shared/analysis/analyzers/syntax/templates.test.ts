import { isTemplate } from '../../../../../shared/analysis/analyzers/syntax/is-template';

it.each(['{{ .Values.image }}', '{% if x %}', '%{ for a in b }', '<% x %>'])(
  'takes %j for a mark of a template',
  (mark) => {
    expect(isTemplate(`a: ${mark}\n`)).toBe(true);
  },
);

it('does not take an expression of a workflow for one', () => {
  expect(isTemplate('if: ${{ github.ref }}\n')).toBe(false);
});
