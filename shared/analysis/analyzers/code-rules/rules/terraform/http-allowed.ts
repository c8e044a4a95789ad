import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['azurerm_storage_account'],
    path: 'https_traffic_only_enabled',
    bad: [false],
    message: 'This answers without encryption.',
  },
  {
    types: ['azurerm_storage_account'],
    path: 'enable_https_traffic_only',
    bad: [false],
    message: 'This answers without encryption.',
  },
  {
    types: [
      'azurerm_linux_web_app',
      'azurerm_windows_web_app',
      'azurerm_linux_function_app',
      'azurerm_windows_function_app',
      'azurerm_app_service',
      'azurerm_function_app',
    ],
    path: 'https_only',
    bad: [false],
    message: 'This answers without encryption.',
  },
  {
    types: ['azurerm_redis_cache'],
    path: 'non_ssl_port_enabled',
    bad: [true],
    message: 'This opens the port without encryption.',
  },
  {
    types: ['azurerm_redis_cache'],
    path: 'enable_non_ssl_port',
    bad: [true],
    message: 'This opens the port without encryption.',
  },
  {
    types: ['azurerm_mysql_server', 'azurerm_postgresql_server'],
    path: 'ssl_enforcement_enabled',
    bad: [false],
    message: 'This talks without encryption.',
  },
  {
    types: ['aws_cloudfront_distribution'],
    path: 'default_cache_behavior.viewer_protocol_policy',
    bad: ['allow-all'],
    message: 'This answers without encryption.',
  },
  {
    types: ['aws_cloudfront_distribution'],
    path: 'ordered_cache_behavior.viewer_protocol_policy',
    bad: ['allow-all'],
    message: 'This answers without encryption.',
  },
  {
    types: ['aws_elasticache_replication_group'],
    path: 'transit_encryption_enabled',
    bad: [false],
    message: 'This talks without encryption.',
  },
  {
    types: ['aws_elasticsearch_domain', 'aws_opensearch_domain'],
    path: 'domain_endpoint_options.enforce_https',
    bad: [false],
    message: 'This answers without encryption.',
  },
];

export const httpAllowed: CodeRule = {
  id: 'terraform/http-allowed',
  languages: ['terraform'],
  grade: { cwe: [319], severity: 5.3, confidence: 'high' },
  description: 'A service can be reached without encryption.',
  help: 'Everybody on the way reads and changes what is sent, tokens included. Redirect to HTTPS, or refuse anything else.',
  bad: `resource "azurerm_linux_web_app" "shop" {
  name       = "shop"
  https_only = false
}
`,
  good: `resource "azurerm_linux_web_app" "shop" {
  name       = "shop"
  https_only = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
