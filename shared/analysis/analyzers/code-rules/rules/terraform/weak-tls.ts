import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['azurerm_storage_account'],
    path: 'min_tls_version',
    bad: ['TLS1_0', 'TLS1_1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: [
      'azurerm_mssql_server',
      'azurerm_redis_cache',
      'azurerm_eventhub_namespace',
      'azurerm_servicebus_namespace',
    ],
    path: 'minimum_tls_version',
    bad: ['1.0', '1.1', 'Disabled'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['azurerm_mysql_server', 'azurerm_postgresql_server'],
    path: 'ssl_minimal_tls_version_enforced',
    bad: ['TLS1_0', 'TLS1_1', 'TLSEnforcementDisabled'],
    message: 'This accepts TLS before 1.2.',
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
    path: 'site_config.minimum_tls_version',
    bad: ['1.0', '1.1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['azurerm_app_service', 'azurerm_function_app'],
    path: 'site_config.min_tls_version',
    bad: ['1.0', '1.1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['aws_cloudfront_distribution'],
    path: 'viewer_certificate.minimum_protocol_version',
    bad: ['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['aws_api_gateway_domain_name', 'aws_apigatewayv2_domain_name'],
    path: 'security_policy',
    bad: ['TLS_1_0'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['aws_lb_listener', 'aws_alb_listener'],
    path: 'ssl_policy',
    bad: [
      'ELBSecurityPolicy-2015-05',
      'ELBSecurityPolicy-2016-08',
      'ELBSecurityPolicy-TLS-1-0-2015-04',
      'ELBSecurityPolicy-TLS-1-1-2017-01',
      'ELBSecurityPolicy-FS-2018-06',
    ],
    message: 'This policy accepts TLS before 1.2.',
  },
  {
    types: ['aws_elasticsearch_domain', 'aws_opensearch_domain'],
    path: 'domain_endpoint_options.tls_security_policy',
    bad: ['Policy-Min-TLS-1-0-2019-07'],
    message: 'This policy accepts TLS before 1.2.',
  },
  {
    types: ['google_compute_ssl_policy'],
    path: 'min_tls_version',
    bad: ['TLS_1_0', 'TLS_1_1'],
    message: 'This accepts TLS before 1.2.',
  },
];

export const weakTls: CodeRule = {
  id: 'terraform/weak-tls',
  languages: ['terraform'],
  grade: { cwe: [327], severity: 5.9, confidence: 'high' },
  description: 'An old version of TLS is accepted.',
  help: 'TLS before 1.2 has known attacks. Say 1.2 or newer.',
  bad: `resource "azurerm_storage_account" "files" {
  name            = "files"
  min_tls_version = "TLS1_0"
}
`,
  good: `resource "azurerm_storage_account" "files" {
  name            = "files"
  min_tls_version = "TLS1_2"
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
