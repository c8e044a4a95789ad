import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';

export const assignedSortResult: CodeRule = {
  id: 'php/assigned-sort-result',
  languages: ['php'],
  grade: 'crash',
  description: 'The result of a sorting function is taken for the sorted list.',
  help: '`sort` and its like sort in place and answer `true`, so the list is lost. Call it as a statement of its own.',
  bad: '<?php $names = sort($names);',
  good: '<?php sort($names);',
  query: `(assignment_expression left: (_) @target right: ${callsOf('sort', 'rsort', 'usort', 'uasort', 'uksort', 'asort', 'arsort', 'ksort', 'krsort', 'shuffle', 'natsort', 'natcasesort', 'array_multisort', 'array_walk')}) @assignment`,
  check(match) {
    const [list] = argumentValues(match.node('call'));
    if (list === undefined || match.node('target').text !== list.text) return undefined;
    const assignment = match.node('assignment');
    const message = `\`${list.text}\` becomes \`true\` here, not the sorted list.`;
    if (assignment.parent?.type !== 'expression_statement') return { at: assignment, message };
    const edits = [{ start: assignment.startIndex, end: match.node('call').startIndex, text: '' }];
    return { at: assignment, message, fix: { description: 'Sort it in place', edits } };
  },
};
