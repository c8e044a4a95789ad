import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { isSecretName } from '../../go-syntax/is-secret-name';
import { isTestCode } from '../../go-syntax/is-test-code';
import { enclosingDeclaration } from '../../go-syntax/surroundings';

export const insecureRandom: CodeRule = {
  id: 'go/insecure-random',
  languages: ['go'],
  grade: { cwe: [338], severity: 6.5, confidence: 'medium' },
  description: 'A secret is made with `math/rand`, whose numbers can be foretold.',
  help: [
    'Who sees a few values can compute the next ones, and with them tokens and passwords of other people.',
    'Use `crypto/rand`.',
  ].join('\n\n'),
  bad: `package shop

import "math/rand"

func newToken() int {
	return rand.Intn(1000000)
}`,
  good: `package shop

import "crypto/rand"

func newToken() (string, error) {
	return rand.Text(), nil
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = ['math/rand', 'math/rand/v2'].flatMap((path) => callsTo(match.node('file'), path, NUMBERS));
    return calls.flatMap((call): Reported[] => {
      const names = [enclosingDeclaration(call)?.childForFieldName('name')?.text, targetOf(call)];
      const secret = names.find((name) => name !== undefined && isSecretName(name));
      return secret === undefined
        ? []
        : [{ at: call, message: `${secret} can be foretold: these numbers are not random enough for a secret.` }];
    });
  },
};

const NUMBERS = [
  'Int',
  'Intn',
  'IntN',
  'Int31',
  'Int31n',
  'Int63',
  'Int63n',
  'Int64',
  'Uint32',
  'Uint64',
  'Read',
  'Perm',
  'N',
];

/** What the number becomes a part of, if that has a name. */
function targetOf(call: Node): string | undefined {
  let above = call.parent;
  while (above !== null && !/_statement$|_declaration$|_spec$|^block$/.test(above.type)) above = above.parent;
  return (above?.childForFieldName('left') ?? above?.childForFieldName('name'))?.text;
}
