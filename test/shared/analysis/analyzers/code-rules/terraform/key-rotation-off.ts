import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "aws_kms_key" "a" {\n  description = "x"\n  enable_key_rotation = false\n}\n'],
  clean: [
    'resource "aws_kms_key" "a" {\n  description = "x"\n}\n',
    'resource "aws_kms_key" "a" {\n  enable_key_rotation = var.x\n}\n',
  ],
};
