import type { CodeRule } from '../../code-rule';
export const weekYear: CodeRule = {
  id: 'java/week-year',
  languages: ['java'],
  grade: 'bug',
  cwe: [682],
  description: 'A date pattern uses YYYY, the year of the week, beside month and day.',
  help: 'The last days of December often belong to the first week of the next year: 2024-12-30 is printed as 2025-12-30. Write `yyyy`, or `uuuu`.',
  bad: 'class Shop { DateTimeFormatter day = DateTimeFormatter.ofPattern("YYYY-MM-dd"); }',
  good: 'class Shop { DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy-MM-dd"); }',
  query: `
    ((method_invocation name: (identifier) @name arguments: (argument_list . (string_literal) @pattern)) (#any-of? @name "ofPattern" "appendPattern" "applyPattern"))
    ((object_creation_expression type: (_) @name arguments: (argument_list . (string_literal) @pattern)) (#match? @name "SimpleDateFormat$"))`,
  check(match) {
    const pattern = match.node('pattern');
    const { text } = pattern;
    // With a week in it, the year of the week is right.
    if (!/Y/.test(text) || !/[Md]/.test(text) || /[wWe'#.]|^"""/.test(text)) return undefined;
    const edits = [{ start: pattern.startIndex, end: pattern.endIndex, text: text.replace(/Y/g, 'y') }];
    const message = 'Around New Year this shows a year that is off by one.';
    return { at: pattern, message, fix: { description: 'Use the year of the day', edits } };
  },
};
