import type { CodeRule } from '../../code-rule';
import { blocksOf } from '../../terraform-syntax/block';

export const unpinnedProvider: CodeRule = {
  id: 'terraform/unpinned-provider',
  languages: ['terraform'],
  grade: { cwe: [1104], severity: 2.5, confidence: 'medium' },
  enabled: false,
  description: 'A provider may be of any version.',
  help: 'The next major version removes attributes and changes defaults. Say `version = "~> 6.0"`.',
  bad: `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
`,
  good: `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
`,
  query: '((config_file (body (block . (identifier) @kind) @block)) (#eq? @kind "terraform"))',
  check(match) {
    return blocksOf(match.node('block'), 'required_providers').flatMap((providers) => {
      const attributes = providers.namedChildren.find(({ type }) => type === 'body')?.namedChildren ?? [];
      return attributes.flatMap((attribute) => {
        const name = attribute.namedChildren[0];
        const isObject = attribute.type === 'attribute' && /^[^=]*=\s*\{/.test(attribute.text);
        if (name === undefined || !isObject || /\bversion\s*[=:]/.test(attribute.text)) return [];
        return [{ at: name, message: `Say which versions of ${name.text} will do.` }];
      });
    });
  },
};
