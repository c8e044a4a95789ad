import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "aws_instance" "a" {\n  dynamic "ebs_block_device" {\n    for_each = x\n    content {\n      encrypted = false\n    }\n  }\n}\n',
      covers: ['encrypted = false'],
    },
    { code: 'resource "aws_efs_file_system" "a" {\n}\n', covers: ['resource "aws_efs_file_system" "a"'] },
  ],
  clean: [
    'resource "aws_db_instance" "a" {\n  replicate_source_db = x\n}\n',
    'resource "aws_efs_file_system" "a" {\n  encrypted = var.x\n}\n',
  ],
};
