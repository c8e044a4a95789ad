import { hasUnpairedShellWords } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/has-unpaired-shell-words';

it.each([
  'for arg do\n  case $arg in\n    -*) shift ;;\n  esac\ndone\n',
  'if a; then echo "if"; elif b; then echo \'done\'; fi # case\n',
  'cat <<\\END\ndone with it\nEND\n',
  'cat <<EOF\nif you read this\nEOF\nwhile read -r a; do b; done < c\n',
  'a || for b in c; do d; done; x=$(if e; then f; fi)\n',
  '#!/bin/sh\nexec wish "$0" -- "$@"\nif {$a} { b }\n',
])('lets %j be', (script) => {
  expect(hasUnpairedShellWords(script)).toBe(false);
});

it.each(['if a; then b\n', 'while a; do b\n', 'case a in b) c ;;\n', 'a; fi\n', 'for a in b; do if c; then d; done\n'])(
  'sees that a block in %j has no end or no beginning',
  (script) => {
    expect(hasUnpairedShellWords(script)).toBe(true);
  },
);
