import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "google_container_cluster" "a" {\n  logging_service = "none"\n}\n'],
  clean: [
    'resource "aws_cloudtrail" "a" {\n  name = "x"\n}\n',
    'resource "google_container_cluster" "a" {\n  logging_service = var.x\n}\n',
  ],
};
