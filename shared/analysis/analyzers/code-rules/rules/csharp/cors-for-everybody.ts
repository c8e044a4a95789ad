import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

const CHAIN: ReadonlySet<string> = new Set(['member_access_expression', 'invocation_expression']);
const OPEN = /\.AllowAnyOrigin\(|\.SetIsOriginAllowed\(\s*\(?\w*\)?\s*=>\s*true\s*\)/;

export const corsForEverybody: CodeRule = {
  id: 'csharp/cors-for-everybody',
  languages: ['csharp'],
  grade: { cwe: [942], severity: 7.1, confidence: 'high' },
  description: 'Every website may call this service with the cookies of its visitors.',
  help: 'Any page a user opens can then act in their name and read the answers. Name the origins with `WithOrigins`.',
  bad: `class Startup {
  void Configure(CorsPolicyBuilder cors) { cors.SetIsOriginAllowed(origin => true).AllowCredentials(); }
}`,
  good: `class Startup {
  void Configure(CorsPolicyBuilder cors) { cors.WithOrigins("https://shop.example").AllowCredentials(); }
}`,
  query: `
    (invocation_expression function: (member_access_expression name: (identifier) @name) (#eq? @name "AllowCredentials")) @call`,
  check(match) {
    let chain: Node = match.node('call');
    // Calls go inwards: the last one of a chain holds all others.
    while (chain.parent !== null && CHAIN.has(chain.parent.type)) chain = chain.parent;
    if (!OPEN.test(chain.text)) return undefined;
    return { at: match.node('name'), message: 'Every website may call this with the cookies of its visitors.' };
  },
};
