import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Allow"\n    actions = ["*"]\n    resources = ["*"]\n  }\n}\n',
      covers: ['"*"'],
    },
  ],
  clean: [
    'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Deny"\n    actions = ["*"]\n    resources = ["*"]\n  }\n}\n',
    'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = ["*"]\n    resources = ["*"]\n    principals {\n      type = "AWS"\n    }\n  }\n}\n',
    'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = ["s3:*"]\n    resources = ["*"]\n  }\n}\n',
  ],
};
