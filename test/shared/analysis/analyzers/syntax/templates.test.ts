import { isNameOfTemplate, isTemplate } from '../../../../../shared/analysis/analyzers/syntax/is-template';

it.each(['{{ .Values.image }}', '{% if x %}', '%{ for a in b }', '<% x %>'])(
  'takes %j for a mark of a template',
  (mark) => {
    expect(isTemplate(`a: ${mark}\n`)).toBe(true);
  },
);

it('does not take an expression of a workflow for one', () => {
  expect(isTemplate('if: ${{ github.ref }}\n')).toBe(false);
});

it('tells by its name what is to be filled in', () => {
  const names = [
    'man-template.xml',
    '{{ name }}/a.toml',
    '${entity}Mapper.xml',
    'templates/a.xml',
    'template/b.toml',
    'a/archetype-resources/A.java',
  ];

  expect(names.map(isNameOfTemplate)).toEqual([true, true, true, false, false, true]);
});
