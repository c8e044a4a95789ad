import type { CodeRule } from '../../code-rule';
import { attributeOf, blocksOf, literalOf, stringsOf } from '../../terraform-syntax/block';
import { resourceQuery } from '../../terraform-syntax/resource-query';

export const wildcardPolicy: CodeRule = {
  id: 'terraform/wildcard-policy',
  languages: ['terraform'],
  grade: { cwe: [250], severity: 7.0, confidence: 'high' },
  description: 'A policy allows everything on everything.',
  help: 'Whoever gets hold of the role owns the account. List the actions and resources that are needed.',
  bad: `data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`,
  good: `data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["\${aws_s3_bucket.site.arn}/*"]
  }
}
`,
  query: resourceQuery(['aws_iam_policy_document'], 'data'),
  check(match) {
    return blocksOf(match.node('block'), 'statement').flatMap((statement) => {
      const isStar = (name: string) => stringsOf(attributeOf(statement, name)?.value).find(({ text }) => text === '*');
      const action = isStar('actions');
      const isDenied = literalOf(attributeOf(statement, 'effect')?.value) === 'Deny';
      // In the policy of a key or a bucket, `*` is that one thing, and who may is said by `principals`.
      const isOfOneThing = blocksOf(statement, 'principals').length > 0 || blocksOf(statement, 'condition').length > 0;
      if (action === undefined || isStar('resources') === undefined || isDenied || isOfOneThing) return [];
      return [{ at: action.node, message: 'This allows everything on everything.' }];
    });
  },
};
