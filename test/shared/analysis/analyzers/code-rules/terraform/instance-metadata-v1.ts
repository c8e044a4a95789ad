import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "aws_launch_template" "a" {\n  metadata_options {\n    http_tokens = "optional"\n  }\n}\n'],
  clean: [
    'resource "aws_instance" "a" {\n  ami = 1\n}\n',
    'resource "aws_instance" "a" {\n  metadata_options {\n    http_tokens = var.x\n  }\n}\n',
  ],
};
