import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsNamed, isCallTo, callsTo, receiverOf } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { requestHolder } from '../../go-syntax/request-holder';
import { stringLiteral } from '../../go-syntax/string-literal';
import { TEXTS } from '../../go-syntax/text-pieces';
import { isOfOneSite, leadingRequestValue } from '../../text-pieces';

export const redirectToRequestValue: CodeRule = {
  id: 'go/redirect-to-request-value',
  languages: ['go'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: [
    'A link to your site can then lead to any other one.',
    'Allow only paths of your own: look the target up in a list, or check that it starts with one `/` and no second one.',
  ].join('\n\n'),
  bad: `package shop

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound)
}`,
  good: `package shop

import (
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return targetsIn(match.node('file')).flatMap(([call, target]): Reported[] => {
      const value =
        target && leadingRequestValue(target, TEXTS, { isFixed: isOfOneSite, isHarmless: isBehindOneSlash });
      // Nobody can make a browser send the header, or the path, that would be needed.
      if (value?.part !== 'field') return [];
      return [{ at: call, message: `\`${value.node.text}\` decides where the browser goes.` }];
    });
  },
};

function targetsIn(file: Node): (readonly [call: Node, target: Node | undefined])[] {
  const contexts = callsNamed(file, ['Redirect', 'Header', 'Set']).flatMap((call) => targetOf(call));
  const headers = callsNamed(file, ['Set', 'Add']).filter((call) => /\bHeader\(\)$/.test(receiverOf(call)?.text ?? ''));
  return [
    ...callsTo(file, 'net/http', ['Redirect']).map((call) => [call, argumentsOf(call)[2]] as const),
    ...contexts,
    ...callsNamed(file, ['To'])
      .filter(isFluent)
      .map((call) => [call, argumentsOf(call)[0]] as const),
    ...headers.filter(isLocation).map((call) => [call, argumentsOf(call)[1]] as const),
  ];
}

function targetOf(call: Node): (readonly [call: Node, target: Node | undefined])[] {
  const holder = requestHolder(receiverOf(call));
  if (holder === undefined) return [];
  if (calledName(call) === 'Redirect') return [[call, argumentsOf(call)[holder === 'fiber' ? 0 : 1]]];
  return isLocation(call) ? [[call, argumentsOf(call)[1]]] : [];
}

/** `c.Redirect().Status(301).To(target)` of fiber */
function isFluent(call: Node): boolean {
  let receiver = receiverOf(call);
  while (receiver?.type === 'call_expression' && calledName(receiver) === 'Status') receiver = receiverOf(receiver);
  return (
    receiver?.type === 'call_expression' &&
    calledName(receiver) === 'Redirect' &&
    requestHolder(receiverOf(receiver)) === 'fiber'
  );
}

function isLocation(call: Node): boolean {
  return stringLiteral(argumentsOf(call)[0])?.toLowerCase() === 'location';
}

/** `"/" + strings.TrimLeft(next, "/")` */
function isBehindOneSlash(before: string, piece: Node): boolean {
  return (
    before === '/' && isCallTo(piece, 'strings', ['Trim', 'TrimLeft']) && /\//.test(argumentsOf(piece)[1]?.text ?? '')
  );
}
