import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "aws_s3_account_public_access_block" "a" {\n  ignore_public_acls = false\n}\n',
      covers: ['ignore_public_acls = false'],
    },
  ],
  clean: [
    'resource "aws_s3_bucket_public_access_block" "a" {\n  block_public_acls = var.x\n}\n',
    'resource "aws_s3_bucket_public_access_block" "a" {\n  block_public_acls = true\n}\n',
  ],
};
