import type { CodeRule, RuleMatch } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { isTestPath } from '../../java-syntax/tests';

const ANY_ORIGIN = /\b(?:origins|originPatterns|value)\s*=\s*(?:\{\s*)?"\*"/;
const WITH_CREDENTIALS = /\ballowCredentials\s*=\s*"true"/;
/** Of Spring's `CorsConfiguration` and `CorsRegistration`. */
const ANY_ORIGIN_CALL =
  /\b(?:addAllowedOrigin|addAllowedOriginPattern|setAllowedOrigins|setAllowedOriginPatterns|allowedOrigins|allowedOriginPatterns)\((?:\s*(?:List\.of|Arrays\.asList|Collections\.singletonList)\()?\s*(?:"\*"|CorsConfiguration\.ALL)/;
const CREDENTIALS_HEADER = /"Access-Control-Allow-Credentials"\s*,\s*"true"/i;
/** Somebody compares the origin with something. */
const COMPARES = /\.(?:contains|containsKey|equals|equalsIgnoreCase|matches|startsWith|endsWith|find|test|anyMatch)\(/;
const ORIGIN_OF_REQUEST = String.raw`\w+\.getHeader\(\s*(?:"origin"|HttpHeaders\.ORIGIN)\s*\)`;

export const corsForEverybody: CodeRule = {
  id: 'java/cors-for-everybody',
  languages: ['java'],
  grade: { cwe: [942], severity: 6.5, confidence: 'medium' },
  description: 'Pages of any site may read answers in the name of a visitor.',
  help: 'With credentials allowed for every origin, a page the visitor looks at elsewhere reads their data here. List the origins that may.',
  bad: `class Shop {
  void configure(CorsConfiguration cors) {
    cors.addAllowedOriginPattern("*");
    cors.setAllowCredentials(true);
  }
}`,
  good: `class Shop {
  void configure(CorsConfiguration cors) {
    cors.addAllowedOrigin("https://shop.example");
    cors.setAllowCredentials(true);
  }
}`,
  query: `((annotation name: (identifier) @name) @annotation (#eq? @name "CrossOrigin"))
    ((method_invocation name: (identifier) @name arguments: (argument_list . (true) .)) @allows
      (#any-of? @name "setAllowCredentials" "allowCredentials"))
    ((method_invocation name: (identifier) @name arguments: (argument_list . (string_literal) @header . (_) @origin .)) @sets
      (#any-of? @name "setHeader" "addHeader")
      (#match? @header "^\\"[Aa]ccess-[Cc]ontrol-[Aa]llow-[Oo]rigin\\"$"))`,
  check(match) {
    if (isTestPath(match.file.path) || !isForEverybody(match)) return undefined;
    const at = match.find('annotation') ?? match.find('origin') ?? match.node('name');
    return { at, message: 'Every site may read what this answers to a visitor who is signed in.' };
  },
};

function isForEverybody(match: RuleMatch): boolean {
  const annotation = match.find('annotation')?.text;
  if (annotation !== undefined) return ANY_ORIGIN.test(annotation) && WITH_CREDENTIALS.test(annotation);
  const allows = match.find('allows');
  if (allows !== undefined) return ANY_ORIGIN_CALL.test(enclosingMethod(allows)?.text ?? '');
  const method = enclosingMethod(match.node('sets'))?.text ?? '';
  return CREDENTIALS_HEADER.test(method) && !COMPARES.test(method) && isOfRequest(match.node('origin').text, method);
}

/** By itself, or by the variable that holds it. */
function isOfRequest(origin: string, method: string): boolean {
  if (new RegExp(`^${ORIGIN_OF_REQUEST}$`, 'i').test(origin)) return true;
  return /^\w+$/.test(origin) && new RegExp(String.raw`\b${origin}\s*=\s*${ORIGIN_OF_REQUEST}\s*;`, 'i').test(method);
}
