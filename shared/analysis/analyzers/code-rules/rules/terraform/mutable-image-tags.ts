import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['aws_ecr_repository'],
    path: 'image_tag_mutability',
    bad: ['MUTABLE'],
    isBadWhenMissing: true,
    message: 'A tag in this repository can change its meaning.',
  },
];

export const mutableImageTags: CodeRule = {
  id: 'terraform/mutable-image-tags',
  languages: ['terraform'],
  grade: { cwe: [494], severity: 3.5, confidence: 'medium' },
  enabled: false,
  description: 'A tag of an image may be moved to another one.',
  help: 'What was tested need not be what runs. Say `IMMUTABLE`.',
  bad: `resource "aws_ecr_repository" "app" {
  image_tag_mutability = "MUTABLE"
}
`,
  good: `resource "aws_ecr_repository" "app" {
  image_tag_mutability = "IMMUTABLE"
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
