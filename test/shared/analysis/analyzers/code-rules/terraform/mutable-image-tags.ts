import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "aws_ecr_repository" "a" {\n}\n'],
  clean: [
    'resource "aws_ecr_repository" "a" {\n  image_tag_mutability = var.x\n}\n',
    'resource "aws_ecr_repository_policy" "a" {\n}\n',
  ],
};
