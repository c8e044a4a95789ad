import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['aws_ebs_volume', 'aws_efs_file_system', 'aws_ebs_snapshot_copy', 'aws_ami_copy'],
    path: 'encrypted',
    bad: [false],
    message: 'This is stored unencrypted.',
  },
  {
    types: ['aws_efs_file_system'],
    path: 'encrypted',
    bad: [],
    isBadWhenMissing: true,
    message: 'Unless said otherwise, this file system is stored unencrypted.',
  },
  {
    types: ['aws_db_instance', 'aws_rds_cluster', 'aws_docdb_cluster', 'aws_neptune_cluster'],
    path: 'storage_encrypted',
    bad: [false],
    message: 'This database is stored unencrypted.',
  },
  {
    types: ['aws_docdb_cluster', 'aws_neptune_cluster'],
    path: 'storage_encrypted',
    bad: [],
    isBadWhenMissing: true,
    message: 'Unless said otherwise, this database is stored unencrypted.',
  },
  {
    types: ['aws_instance', 'aws_launch_configuration'],
    path: 'root_block_device.encrypted',
    bad: [false],
    message: 'This disk is stored unencrypted.',
  },
  {
    types: ['aws_instance', 'aws_launch_configuration'],
    path: 'ebs_block_device.encrypted',
    bad: [false],
    message: 'This disk is stored unencrypted.',
  },
  {
    types: ['aws_launch_template'],
    path: 'block_device_mappings.ebs.encrypted',
    bad: [false, 'false'],
    message: 'This disk is stored unencrypted.',
  },
  {
    types: ['aws_elasticache_replication_group', 'aws_dax_cluster'],
    path: 'at_rest_encryption_enabled',
    bad: [false],
    message: 'This cache is stored unencrypted.',
  },
  {
    types: ['aws_redshift_cluster'],
    path: 'encrypted',
    bad: [false, 'false'],
    message: 'This database is stored unencrypted.',
  },
  {
    types: ['azurerm_managed_disk'],
    path: 'encryption_settings.enabled',
    bad: [false],
    message: 'This disk is stored unencrypted.',
  },
  {
    types: ['aws_sqs_queue'],
    path: 'sqs_managed_sse_enabled',
    bad: [false],
    message: 'This queue is stored unencrypted.',
  },
];

export const unencryptedStorage: CodeRule = {
  id: 'terraform/unencrypted-storage',
  languages: ['terraform'],
  grade: { cwe: [311], severity: 5.9, confidence: 'high' },
  description: 'Data is stored without encryption.',
  help: 'Whoever gets hold of a disk or a snapshot reads it. Switch encryption on; for most of these that is only possible when they are made.',
  bad: `resource "aws_db_instance" "shop" {
  engine            = "postgres"
  storage_encrypted = false
}
`,
  good: `resource "aws_db_instance" "shop" {
  engine            = "postgres"
  storage_encrypted = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
