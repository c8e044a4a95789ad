import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  { types: ['aws_kms_key'], path: 'enable_key_rotation', bad: [false], message: 'This key is never replaced.' },
];

export const keyRotationOff: CodeRule = {
  id: 'terraform/key-rotation-off',
  languages: ['terraform'],
  grade: { cwe: [326], severity: 3.7, confidence: 'medium' },
  description: 'A key is used for ever.',
  help: 'The longer a key is used, the more is lost with it. Rotation costs nothing, since old data keeps its old key.',
  bad: `resource "aws_kms_key" "data" {
  enable_key_rotation = false
}
`,
  good: `resource "aws_kms_key" "data" {
  enable_key_rotation = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
