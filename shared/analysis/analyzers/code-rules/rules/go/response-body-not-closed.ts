import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { callsNamed, callsTo, isCallTo, receiverOf } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { packageName } from '../../go-syntax/imports';
import { enclosingFunction } from '../../go-syntax/surroundings';

export const responseBodyNotClosed: CodeRule = {
  id: 'go/response-body-not-closed',
  languages: ['go'],
  grade: 'bug',
  cwe: [772],
  description: 'The body of a response is never closed.',
  help: [
    'Each such call keeps its connection and its memory, until there are no more file descriptors.',
    'Write `defer response.Body.Close()` behind the check of the error, also where the body is not read.',
  ].join('\n\n'),
  bad: `package shop

import "net/http"

func isUp(url string) bool {
	response, err := http.Get(url)
	return err == nil && response.StatusCode == 200
}`,
  good: `package shop

import "net/http"

func isUp(url string) bool {
	response, err := http.Get(url)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	return response.StatusCode == 200
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = [
      ...callsTo(match.node('file'), 'net/http', ['Get', 'Post', 'PostForm', 'Head']),
      ...callsNamed(match.node('file'), packageName(match.node('file'), 'net/http') === undefined ? [] : ['Do']).filter(
        (call) => CLIENT.test(receiverOf(call)?.text ?? ''),
      ),
    ];
    return calls.flatMap((call): Reported[] => {
      const declaration = call.parent?.parent;
      if (declaration?.type !== 'short_var_declaration' && declaration?.type !== 'assignment_statement') return [];
      const [response, error] = declaration.childForFieldName('left')?.namedChildren ?? [];
      if (response?.type !== 'identifier' || error === undefined || response.text === '_') return [];
      if (goesElsewhere(declaration, response.text)) return [];
      return [{ at: call, message: `${response.text}.Body is never closed.` }];
    });
  },
};

const CLIENT = /^(?:http\.DefaultClient|(?:\w+\.)*(?:http)?[cC]lient)$/;

/** Closed, or handed to somebody who may close it: anything but reading its fields. */
function goesElsewhere(declaration: Node, name: string): boolean {
  const body = enclosingFunction(declaration)?.childForFieldName('body');
  if (body == null) return true;
  // A named result goes to the caller, and a variable from outside to whoever is there.
  const isOwn = declaration.type === 'short_var_declaration' || isDeclaredIn(body, name);
  if (!isOwn) return true;
  return body.descendantsOfType('identifier').some((one) => {
    if (one.text !== name || one.startIndex < declaration.endIndex) return false;
    const field = one.parent?.type === 'selector_expression' ? one.parent : undefined;
    if (field === undefined) return !isNilCheck(one);
    return field.childForFieldName('field')?.text === 'Body' && !isRead(field);
  });
}

function isDeclaredIn(body: Node, name: string): boolean {
  const declarations = body.descendantsOfType(['var_spec', 'short_var_declaration']);
  return declarations.some((one) =>
    (one.childForFieldName('left') ?? one).namedChildren.some(({ text }) => text === name),
  );
}

function isNilCheck(one: Node): boolean {
  return one.parent?.type === 'binary_expression' && one.parent.namedChildren.some(({ type }) => type === 'nil');
}

/** `io.ReadAll(response.Body)` and `json.NewDecoder(response.Body)` leave it open. */
function isRead(field: Node): boolean {
  const call = field.parent?.parent;
  return (
    isCallTo(call, 'io', ['ReadAll', 'Copy', 'LimitReader']) ||
    isCallTo(call, 'encoding/json', ['NewDecoder']) ||
    isCallTo(call, 'io/ioutil', ['ReadAll'])
  );
}
