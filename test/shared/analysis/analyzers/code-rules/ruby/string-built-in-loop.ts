import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["a.each { |b| s += 'x' }", { code: 'while a\n  @s += "#{b}"\nend', covers: ['@s += "#{b}"'] }],
  clean: [
    { code: 'text = +\'\'\nrows.each { |row| text += "#{row}\\n" }', path: 'test/a_test.rb' },
    "s += 'x'",
    "a.each { |b| s << 'x' }",
    "a.each { |b| s = f(b); s += 'x' }",
    'a.each { |b| n += 1 }',
  ],
};
