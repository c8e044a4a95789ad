import type { CodeRule } from '../../code-rule';
import { namedArgument } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';

export const corsForEverybody: CodeRule = {
  id: 'python/cors-for-everybody',
  languages: ['python'],
  grade: { cwe: [942], severity: 6.5, confidence: 'medium' },
  description: 'Pages of any site may read answers in the name of a visitor.',
  help: 'With credentials allowed for every origin, a page the visitor looks at elsewhere reads their data here. List the origins that may.',
  bad: "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)",
  good: "app.add_middleware(CORSMiddleware, allow_origins=['https://shop.example'], allow_credentials=True)",
  query: `((keyword_argument name: (identifier) @name value: (true)) @place (#any-of? @name "allow_credentials" "supports_credentials"))`,
  check(match) {
    const list = match.node('place').parent ?? undefined;
    const origins = namedArgument(list, 'allow_origins') ?? namedArgument(list, 'origins');
    const isDefault =
      origins === undefined &&
      match.node('name').text === 'supports_credentials' &&
      namedArgument(list, 'resources') === undefined &&
      list?.parent?.childForFieldName('function')?.text === 'CORS';
    if (!isDefault && !/^\[?\s*['"](?:\*|\.\*)['"]\s*,?\s*\]?$/.test(origins?.text ?? '')) return undefined;
    if (isNoProduct(match.file.path)) return undefined;
    return { at: match.node('place'), message: 'Every site may read what this answers to a visitor who is signed in.' };
  },
};
