import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosing, namedArgument } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';

const FUNCTIONS = new Set(['function_definition', 'lambda']);
/** As Flask, Django, FastAPI and aiohttp have it. */
const ORIGIN_OF_REQUEST = String.raw`(?:self\.)?(?:request|req)\.(?:headers|META)(?:\.get\(\s*['"](?:origin|http_origin)['"]\s*(?:,\s*['"][^'"]*['"]\s*)?\)|\[['"](?:origin|http_origin)['"]\])`;
const CREDENTIALS_HEADER = /access-control-allow-credentials['"]\s*\]?\s*[=:,]\s*['"]true/i;
/** Somebody looks at the origin. */
const COMPARES =
  /\bin\s+[\w.]+|\.(?:startswith|endswith|match|fullmatch|search)\(|[!=]=\s*['"]http|allow(?:ed)?_?(?:list|origins?|hosts?)\b/i;

export const corsForEverybody: CodeRule = {
  id: 'python/cors-for-everybody',
  languages: ['python'],
  grade: { cwe: [942], severity: 6.5, confidence: 'medium' },
  description: 'Pages of any site may read answers in the name of a visitor.',
  help: 'With credentials allowed for every origin, a page the visitor looks at elsewhere reads their data here. List the origins that may.',
  bad: "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)",
  good: "app.add_middleware(CORSMiddleware, allow_origins=['https://shop.example'], allow_credentials=True)",
  query: `((keyword_argument name: (identifier) @name value: (true)) @place (#any-of? @name "allow_credentials" "supports_credentials"))
    ((assignment left: (subscript subscript: (string (string_content) @header)) right: (_) @origin) @sets
      (#match? @header "^[Aa]ccess-[Cc]ontrol-[Aa]llow-[Oo]rigin$"))`,
  check(match) {
    if (isNoProduct(match.file.path)) return undefined;
    const sets = match.find('sets');
    const at =
      sets === undefined ? anyOrigin(match.node('place'), match.text('name')) : reflected(sets, match.node('origin'));
    if (at === undefined) return undefined;
    return { at, message: 'Every site may read what this answers to a visitor who is signed in.' };
  },
};

function anyOrigin(place: Node, name: string): Node | undefined {
  const list = place.parent ?? undefined;
  const origins = namedArgument(list, 'allow_origins') ?? namedArgument(list, 'origins');
  const isDefault =
    origins === undefined &&
    name === 'supports_credentials' &&
    namedArgument(list, 'resources') === undefined &&
    list?.parent?.childForFieldName('function')?.text === 'CORS';
  return isDefault || /^\[?\s*['"](?:\*|\.\*)['"]\s*,?\s*\]?$/.test(origins?.text ?? '') ? place : undefined;
}

/** What the request says is sent back as it is, with credentials, and nobody looks at it. */
function reflected(sets: Node, origin: Node): Node | undefined {
  const around = enclosing(sets, FUNCTIONS)?.text ?? '';
  const compared = around.replaceAll(/access-control-[a-z-]+/gi, '');
  if (!CREDENTIALS_HEADER.test(around) || COMPARES.test(compared)) return undefined;
  const isDirect = new RegExp(`^${ORIGIN_OF_REQUEST}$`, 'i').test(origin.text);
  const isHeld =
    /^\w+$/.test(origin.text) &&
    new RegExp(String.raw`\b${origin.text}\s*=\s*${ORIGIN_OF_REQUEST}\s*$`, 'im').test(around);
  return isDirect || isHeld ? origin : undefined;
}
