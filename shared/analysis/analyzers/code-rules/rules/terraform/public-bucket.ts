import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['aws_s3_bucket', 'aws_s3_bucket_acl'],
    path: 'acl',
    bad: ['public-read', 'public-read-write', 'authenticated-read'],
    message: 'Everybody may read this bucket.',
  },
  {
    types: ['google_storage_bucket_iam_member', 'google_storage_bucket_iam_binding'],
    path: 'member',
    bad: ['allUsers', 'allAuthenticatedUsers'],
    message: 'Everybody has this role on the bucket.',
  },
  {
    types: ['google_storage_bucket_access_control', 'google_storage_default_object_access_control'],
    path: 'entity',
    bad: ['allUsers', 'allAuthenticatedUsers'],
    message: 'Everybody has access to this bucket.',
  },
];

export const publicBucket: CodeRule = {
  id: 'terraform/public-bucket',
  languages: ['terraform'],
  grade: { cwe: [732], severity: 7.5, confidence: 'high' },
  description: 'A bucket can be read, or written, by everybody.',
  help: 'What is in it is public, now and whatever is put there later. Use `private`, and serve what is meant to be public through a distribution of its own.',
  bad: `resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.logs.id
  acl    = "public-read"
}
`,
  good: `resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.logs.id
  acl    = "private"
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
