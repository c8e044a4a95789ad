import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosing, propertyOf } from '../../javascript-syntax/calls';
import { isNoProduct } from '../../javascript-syntax/test-code';

const FUNCTIONS = new Set([
  'arrow_function',
  'function_expression',
  'function_declaration',
  'generator_function_declaration',
  'method_definition',
]);

const ANY_ORIGIN = /^(?:true|['"]\*['"])$/;
/** `(origin, callback) => callback(null, true)`, also with `origin` in the place of `true`. */
const ALLOWS_ALL =
  /^(?:function\s*)?\(\s*(\w+)\s*,\s*(\w+)\s*\)\s*(?:=>)?\s*\{?\s*(?:return\s+)?\2\(\s*null\s*,\s*(?:true|\1)\s*\)\s*;?\s*\}?$/;

/** As Express, Koa, Fastify and Node.js itself have it. */
const ORIGIN_OF_REQUEST = String.raw`\b(?:req|request|ctx|context)\w*(?:\.(?:req|request|raw))?\.(?:headers?\.origin|headers?\[['"]origin['"]\]|(?:headers\.)?(?:get|header)\(['"]origin['"]\))(?:\s*(?:\|\||\?\?)\s*['"][^'"]*['"])?`;
const CREDENTIALS_HEADER = /access-control-allow-credentials['"]?\s*[,:]\s*['"]?true/i;
/** Somebody looks at the origin. */
const COMPARES =
  /\.(?:includes|indexOf|has|test|match|some|find|startsWith|endsWith|every)\(|[!=]==?\s*['"]https?:|allow(?:ed)?[_-]?(?:list|origins?|domains?)\b|whitelist/i;

export const corsForEverybody: CodeRule = {
  id: 'javascript/cors-for-everybody',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [942], severity: 6.5, confidence: 'medium' },
  description: 'Pages of any site may read answers in the name of a visitor.',
  help: 'With credentials allowed for every origin, a page the visitor looks at elsewhere reads their data here. List the origins that may.',
  bad: 'app.use(cors({ origin: true, credentials: true }));',
  good: "app.use(cors({ origin: ['https://shop.example'], credentials: true }));",
  query: `((pair key: (property_identifier) @key value: (true)) @pair (#eq? @key "credentials"))
    ((call_expression function: (member_expression property: (property_identifier) @setter)
      arguments: (arguments . (string (string_fragment) @header) . (_) @origin)) @call
      (#any-of? @setter "setHeader" "header" "set" "append")
      (#match? @header "^[Aa]ccess-[Cc]ontrol-[Aa]llow-[Oo]rigin$"))`,
  check(match) {
    if (isNoProduct(match.file.path)) return undefined;
    const pair = match.find('pair');
    const at = pair === undefined ? reflected(match.node('call'), match.node('origin')) : anyOrigin(pair);
    if (at === undefined) return undefined;
    return { at, message: 'Every site may read what this answers to a visitor who is signed in.' };
  },
};

function anyOrigin(pair: Node): Node | undefined {
  const origin = propertyOf(pair.parent ?? undefined, 'origin');
  const text = origin?.text ?? '';
  return ANY_ORIGIN.test(text) || ALLOWS_ALL.test(text) ? origin : undefined;
}

/** What the request says is sent back as it is, with credentials, and nobody looks at it. */
function reflected(call: Node, origin: Node): Node | undefined {
  const around = enclosing(call, FUNCTIONS)?.text ?? '';
  if (!CREDENTIALS_HEADER.test(around) || COMPARES.test(withoutHeaderNames(around))) return undefined;
  return isOfRequest(origin.text, around) ? origin : undefined;
}

function withoutHeaderNames(code: string): string {
  return code.replaceAll(/access-control-[a-z-]+/gi, '');
}

/** By itself, or by the variable that holds it. */
function isOfRequest(origin: string, around: string): boolean {
  if (new RegExp(`^${ORIGIN_OF_REQUEST}$`, 'i').test(origin)) return true;
  if (!/^\w+$/.test(origin)) return false;
  const held = new RegExp(String.raw`\b${origin}\s*=\s*${ORIGIN_OF_REQUEST}\s*[;\n]`, 'i');
  const unpacked = new RegExp(String.raw`\{[^{}]*\b${origin}\b[^{}]*\}\s*=\s*(?:req|request)\.headers\b`);
  return held.test(around) || unpacked.test(around);
}
