import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "aws_cloudfront_distribution" "a" {\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1"\n  }\n}\n',
      covers: ['minimum_protocol_version = "TLSv1"'],
    },
  ],
  clean: [
    'resource "aws_lb_listener" "a" {\n  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"\n}\n',
    'resource "azurerm_storage_account" "a" {\n  min_tls_version = var.tls\n}\n',
  ],
};
