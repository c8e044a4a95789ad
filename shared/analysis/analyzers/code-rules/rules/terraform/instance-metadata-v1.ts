import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['aws_instance', 'aws_launch_template', 'aws_launch_configuration'],
    path: 'metadata_options.http_tokens',
    bad: ['optional'],
    message: 'A forged request of any program here gets the credentials.',
  },
];

export const instanceMetadataV1: CodeRule = {
  id: 'terraform/instance-metadata-v1',
  languages: ['terraform'],
  grade: { cwe: [918], severity: 5.9, confidence: 'high' },
  description: 'A machine hands its credentials to whoever makes it send a request.',
  help: 'The first version of the metadata service answers a plain GET, so one forged request of a program on the machine is enough to take its role. Say `http_tokens = "required"`.',
  bad: `resource "aws_instance" "web" {
  metadata_options {
    http_tokens = "optional"
  }
}
`,
  good: `resource "aws_instance" "web" {
  metadata_options {
    http_tokens = "required"
  }
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
