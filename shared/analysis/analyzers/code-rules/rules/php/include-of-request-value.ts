import type { CodeRule } from '../../code-rule';
import { requestValueIn } from '../../php-syntax/request-value';

export const includeOfRequestValue: CodeRule = {
  id: 'php/include-of-request-value',
  languages: ['php'],
  grade: { cwe: [98], severity: 9.1, confidence: 'high' },
  description: 'The request chooses which file is run.',
  help: 'With `../` or a URL in the value any file can be included, also one that was uploaded. Choose from a fixed list: `$pages[$name] ?? "home.php"`.',
  bad: "<?php include 'pages/' . $_GET['page'];",
  good: "<?php include PAGES[$_GET['page']] ?? 'pages/home.php';",
  query: '[(include_expression) (include_once_expression) (require_expression) (require_once_expression)] @include',
  check(match) {
    const include = match.node('include');
    const path = include.firstNamedChild;
    const value = path === null ? undefined : requestValueIn(path);
    return value === undefined ? undefined : { at: include, message: `\`${value.text}\` chooses which file is run.` };
  },
};
