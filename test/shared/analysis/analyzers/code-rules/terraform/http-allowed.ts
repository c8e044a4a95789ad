import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'resource "aws_cloudfront_distribution" "a" {\n  default_cache_behavior {\n    viewer_protocol_policy = "allow-all"\n  }\n}\n',
  ],
  clean: [
    'resource "aws_cloudfront_distribution" "a" {\n  default_cache_behavior {\n    viewer_protocol_policy = "redirect-to-https"\n  }\n}\n',
    'resource "azurerm_linux_web_app" "a" {\n  https_only = true\n}\n',
  ],
};
