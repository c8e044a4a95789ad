import type { CodeRule } from '../../code-rule';
import { callsOf } from '../../php-syntax/called-function';
import { enclosingLoop } from '../../php-syntax/enclosing';

export const queryInLoop: CodeRule = {
  id: 'php/query-in-loop',
  languages: ['php'],
  grade: 'slow',
  enabled: false,
  description: 'A loop asks the database once per round.',
  help: 'Each round waits for the network. Ask once for all rows (`WHERE id IN (…)`), or join the tables.',
  bad: '<?php foreach ($ids as $id) { $rows[] = mysqli_query($db, "SELECT * FROM a WHERE id = " . (int) $id); }',
  good: '<?php $rows = mysqli_query($db, "SELECT * FROM a WHERE id IN (" . implode(",", array_map("intval", $ids)) . ")");',
  query: callsOf('mysqli_query', 'pg_query', 'pg_query_params', 'mysqli_stmt_execute'),
  check: (match) =>
    enclosingLoop(match.node('call')) === undefined
      ? undefined
      : { at: match.node('call'), message: 'The database is asked once per round.' },
};
