import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  { types: ['aws_cloudtrail'], path: 'enable_logging', bad: [false], message: 'This trail records nothing.' },
  {
    types: ['aws_cloudtrail'],
    path: 'enable_log_file_validation',
    bad: [false],
    message: 'Nobody notices when these logs are changed.',
  },
  { types: ['google_container_cluster'], path: 'logging_service', bad: ['none'], message: 'This cluster has no logs.' },
  {
    types: ['aws_lb', 'aws_alb', 'aws_elb'],
    path: 'access_logs.enabled',
    bad: [false],
    message: 'Requests are not recorded.',
  },
  {
    types: ['aws_rds_cluster', 'aws_neptune_cluster'],
    path: 'enable_cloudwatch_logs_exports',
    bad: [false],
    message: 'The logs of this database are lost.',
  },
];

export const loggingOff: CodeRule = {
  id: 'terraform/logging-off',
  languages: ['terraform'],
  grade: { cwe: [778], severity: 4.0, confidence: 'medium' },
  description: 'Logs that an attack is traced with are switched off.',
  help: 'Without them nobody sees what happened, when, and by whom. Leave them on.',
  bad: `resource "aws_cloudtrail" "audit" {
  name           = "audit"
  enable_logging = false
}
`,
  good: `resource "aws_cloudtrail" "audit" {
  name           = "audit"
  enable_logging = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
