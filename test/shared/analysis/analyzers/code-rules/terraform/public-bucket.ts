import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "google_storage_bucket_iam_member" "a" {\n  role = "r"\n  member = "allUsers"\n}\n',
      covers: ['member = "allUsers"'],
    },
  ],
  clean: ['resource "aws_s3_bucket" "a" {\n  acl = var.acl\n}\n', 'resource "other" "a" {\n  acl = "public-read"\n}\n'],
};
