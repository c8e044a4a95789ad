import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { literalOf, stringsOf } from '../../terraform-syntax/block';

export const wildcardJsonPolicy: CodeRule = {
  id: 'terraform/wildcard-json-policy',
  languages: ['terraform'],
  grade: { cwe: [250], severity: 7.0, confidence: 'high' },
  description: 'A policy written as JSON allows everything on everything.',
  help: 'Whoever gets hold of the role owns the account. List the actions and resources that are needed.',
  bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}
`,
  good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:PutObject"], Resource = "\${aws_s3_bucket.site.arn}/*" }]
  })
}
`,
  query: '((object (object_elem key: (expression) @key)) @object (#any-of? @key "Action" "\\"Action\\""))',
  check(match) {
    const object = match.node('object');
    const action = stringsOf(elementOf(object, 'Action')).find(({ text }) => text === '*');
    const resource = stringsOf(elementOf(object, 'Resource')).find(({ text }) => text === '*');
    const isAllowed = literalOf(elementOf(object, 'Effect')) === 'Allow';
    const isLimited = elementOf(object, 'Principal') !== undefined || elementOf(object, 'Condition') !== undefined;
    if (action === undefined || resource === undefined || !isAllowed || isLimited) return undefined;
    return { at: action.node, message: 'This allows everything on everything.' };
  },
};

function elementOf(object: Node, name: string): Node | undefined {
  const element = object.namedChildren.find(
    (child) => child.childForFieldName('key')?.text.replaceAll('"', '') === name,
  );
  return element?.childForFieldName('val') ?? undefined;
}
