import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsNamed, callsTo, receiverOf } from '../../go-syntax/calls';
import { contentTypeAt, type ContentType } from '../../go-syntax/content-type';
import { isTestCode } from '../../go-syntax/is-test-code';
import { isResponseWriter, requestHolder } from '../../go-syntax/request-holder';
import { requestValueIn } from '../../go-syntax/request-value';
import { stringLiteral } from '../../go-syntax/string-literal';
import { formattedPieces, textPieces } from '../../go-syntax/text-pieces';
import { hasMarkup, type TextPiece } from '../../text-pieces';

export const unescapedRequestOutput: CodeRule = {
  id: 'go/unescaped-request-output',
  languages: ['go'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: [
    'A link with a script in that value runs the script in the browser of whoever follows it.',
    'Use a template of `html/template`, which escapes what is put in, or escape the value with `html.EscapeString`. Where it is no page, say so: `w.Header().Set("Content-Type", "text/plain")`.',
  ].join('\n\n'),
  bad: `package shop

import (
	"fmt"
	"net/http"
)

func greet(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>Hello %s</p>", r.FormValue("name"))
}`,
  good: `package shop

import (
	"fmt"
	"html"
	"net/http"
)

func greet(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>Hello %s</p>", html.EscapeString(r.FormValue("name")))
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return outputsIn(match.node('file')).flatMap(({ call, pieces, type }): Reported[] => {
      if (type === 'other' || (type === 'unsaid' && !hasMarkup(pieces) && !isGuessedFromRequest(pieces, call))) {
        return [];
      }
      const values = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : (requestValueIn(piece, call) ?? [])));
      // Only its sender has the header.
      const value = values.find(({ part }) => part !== 'header' && part !== 'upload');
      if (value === undefined) return [];
      return [{ at: call, message: `\`${value.node.text}\` gets into the page unescaped.` }];
    });
  },
};

/** Where nobody says what an answer is, its first characters decide. */
function isGuessedFromRequest([first]: readonly TextPiece[], call: Node): boolean {
  return first !== undefined && typeof first !== 'string' && requestValueIn(first, call)?.part === 'field';
}

interface Output {
  readonly call: Node;
  readonly pieces: readonly TextPiece[];
  readonly type: ContentType;
}

function outputsIn(file: Node): Output[] {
  const printed = callsTo(file, 'fmt', ['Fprintf', 'Fprint', 'Fprintln']).map((call) => [call, ...argumentsOf(call)]);
  const copied = callsTo(file, 'io', ['WriteString']).map((call) => [call, ...argumentsOf(call)]);
  const written = callsNamed(file, ['Write', 'WriteString']).map((call) => [
    call,
    receiverOf(call),
    ...argumentsOf(call),
  ]);
  const plain = [...printed, ...copied, ...written].flatMap(([call, writer, ...texts]): Output[] => {
    if (call === undefined || !isResponseWriter(writer)) return [];
    return [{ call, pieces: piecesOf(call, texts), type: contentTypeAt(call) }];
  });
  return [
    ...plain,
    ...callsNamed(file, [...OF_CONTEXT.keys()]).flatMap((call) => OF_CONTEXT.get(calledName(call))?.(call) ?? []),
  ];
}

function piecesOf(call: Node, texts: readonly (Node | undefined)[]): TextPiece[] {
  const given = texts.flatMap((text) => text ?? []);
  const pieces = /printf$|^String$/.test(calledName(call)) ? formattedPieces(given) : given;
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : textPieces(piece)));
}

const OF_CONTEXT: ReadonlyMap<string, (call: Node) => Output[]> = new Map([
  ['HTML', (call) => (requestHolder(receiverOf(call)) === 'echo' ? [page(call, argumentsOf(call).slice(1, 2))] : [])],
  [
    'HTMLBlob',
    (call) => (requestHolder(receiverOf(call)) === 'echo' ? [page(call, argumentsOf(call).slice(1, 2))] : []),
  ],
  ['Data', sentWithType],
  ['Blob', sentWithType],
  ['String', (call) => (requestHolder(receiverOf(call)) === 'gin' ? textOfPage(call, argumentsOf(call).slice(1)) : [])],
  ['SendString', (call) => (requestHolder(receiverOf(call)) === 'fiber' ? textOfPage(call, argumentsOf(call)) : [])],
]);

function page(call: Node, texts: readonly Node[]): Output {
  return { call, pieces: piecesOf(call, texts), type: 'html' };
}

/** `c.Data(200, "text/html", text)` */
function sentWithType(call: Node): Output[] {
  const [, type, ...texts] = argumentsOf(call);
  const isHtml = /html/.test(stringLiteral(type) ?? type?.text ?? '');
  return isHtml && requestHolder(receiverOf(call)) !== undefined ? [page(call, texts)] : [];
}

/** Plain text unless a header was set before. */
function textOfPage(call: Node, texts: readonly Node[]): Output[] {
  return contentTypeAt(call) === 'html' ? [page(call, texts)] : [];
}
