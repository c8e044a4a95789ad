import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    path: 'block_public_acls',
    bad: [false],
    message: 'Without this, objects can become public.',
  },
  {
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    path: 'block_public_policy',
    bad: [false],
    message: 'Without this, objects can become public.',
  },
  {
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    path: 'ignore_public_acls',
    bad: [false],
    message: 'Without this, objects can become public.',
  },
  {
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    path: 'restrict_public_buckets',
    bad: [false],
    message: 'Without this, objects can become public.',
  },
];

export const publicAccessAllowed: CodeRule = {
  id: 'terraform/public-access-allowed',
  languages: ['terraform'],
  grade: { cwe: [732], severity: 5.9, confidence: 'high' },
  description: 'The guard against public buckets is switched off.',
  help: 'With it, a wrong policy or list of rights cannot make objects public. Leave all four on `true`.',
  bad: `resource "aws_s3_bucket_public_access_block" "logs" {
  bucket              = aws_s3_bucket.logs.id
  block_public_policy = false
}
`,
  good: `resource "aws_s3_bucket_public_access_block" "logs" {
  bucket              = aws_s3_bucket.logs.id
  block_public_policy = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
