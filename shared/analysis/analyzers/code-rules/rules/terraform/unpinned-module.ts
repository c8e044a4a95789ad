import type { CodeRule } from '../../code-rule';
import { attributeOf, literalOf } from '../../terraform-syntax/block';

export const unpinnedModule: CodeRule = {
  id: 'terraform/unpinned-module',
  languages: ['terraform'],
  grade: { cwe: [829], severity: 4.0, confidence: 'high' },
  description: 'A module of others is used as it is today.',
  help: 'The next `init` may bring another version, with other resources, written by whoever may push there. Say `version` for a module of a registry, and `?ref=` with a tag or commit for one of a repository.',
  bad: `module "network" {
  source = "git::https://example.org/network.git"
}
`,
  good: `module "network" {
  source = "git::https://example.org/network.git?ref=v1.2.0"
}
`,
  query: '((config_file (body (block . (identifier) @kind . (string_lit)) @block)) (#eq? @kind "module"))',
  check(match) {
    const block = match.node('block');
    const source = attributeOf(block, 'source');
    const text = literalOf(source?.value);
    if (source === undefined || typeof text !== 'string') return undefined;
    const isRepository =
      /^(?:git::|git@|hg::|(?:github|bitbucket)\.(?:com|org)\/|https?:\/\/\S+\.git(?:\/\/|$|\?))/.test(text);
    const isRegistry =
      /^(?:[\w.-]+\.[a-z]+\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/.test(text) && !/^(?:\.|github|bitbucket)/.test(text);
    if (isRepository && !/[?&]ref=/.test(text)) return { at: source.node, message: 'Name the version with `?ref=`.' };
    if (isRegistry && attributeOf(block, 'version') === undefined) {
      return { at: source.node, message: 'Name the `version` of this module.' };
    }
    return undefined;
  },
};
