import type { CodeRule } from '../../code-rule';
import { propertyOf } from '../../javascript-syntax/calls';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const corsForEverybody: CodeRule = {
  id: 'javascript/cors-for-everybody',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [942], severity: 6.5, confidence: 'medium' },
  description: 'Pages of any site may read answers in the name of a visitor.',
  help: 'With credentials allowed for every origin, a page the visitor looks at elsewhere reads their data here. List the origins that may.',
  bad: 'app.use(cors({ origin: true, credentials: true }));',
  good: "app.use(cors({ origin: ['https://shop.example'], credentials: true }));",
  query: `((pair key: (property_identifier) @key value: (true)) @pair (#eq? @key "credentials"))`,
  check(match) {
    const object = match.node('pair').parent ?? undefined;
    const origin = propertyOf(object, 'origin');
    if (origin === undefined || !/^(?:true|['"]\*['"])$/.test(origin.text) || isNoProduct(match.file.path)) {
      return undefined;
    }
    return { at: origin, message: 'Every site may read what this answers to a visitor who is signed in.' };
  },
};
