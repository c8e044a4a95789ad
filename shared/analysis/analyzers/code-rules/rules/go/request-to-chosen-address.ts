import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsNamed, callsTo, receiverOf } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { TEXTS } from '../../go-syntax/text-pieces';
import { hasHost, leadingRequestValue } from '../../text-pieces';

const CLIENT =
  /^(?:http\.DefaultClient|(?:\w+\.)*(?:http)?[cC]lient|(?:\w+\.)*[cC]lient\.R\(\)|resty\.New\(\)\.R\(\))$/;

export const requestToChosenAddress: CodeRule = {
  id: 'go/request-to-chosen-address',
  languages: ['go'],
  grade: { cwe: [918], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: [
    'Whoever sends it reaches what only the server can reach, such as other services behind it.',
    'Look the address up in a list, or keep the host fixed and take only a part of the path, escaped with `url.PathEscape`.',
  ].join('\n\n'),
  bad: `package shop

import "net/http"

func preview(w http.ResponseWriter, r *http.Request) {
	response, err := http.Get(r.FormValue("url"))
	if err == nil {
		defer response.Body.Close()
	}
}`,
  good: `package shop

import "net/http"

func preview(w http.ResponseWriter, r *http.Request) {
	response, err := http.Get(feeds[r.FormValue("feed")])
	if err == nil {
		defer response.Body.Close()
	}
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return addressesIn(match.node('file')).flatMap(([call, address]): Reported[] => {
      const value = address && leadingRequestValue(address, TEXTS, { isFixed: hasHost });
      if (value === undefined || value.part === 'path') return [];
      return [{ at: call, message: `\`${value.node.text}\` chooses the address.` }];
    });
  },
};

function addressesIn(file: Node): (readonly [call: Node, address: Node | undefined])[] {
  const at = (calls: readonly Node[], position: number) =>
    calls.map((call) => [call, argumentsOf(call)[position]] as const);
  const methods = callsNamed(file, ['Get', 'Post', 'PostForm', 'Head', 'Put', 'Patch', 'Delete']);
  return [
    ...at(callsTo(file, 'net/http', ['Get', 'Post', 'PostForm', 'Head']), 0),
    ...at(callsTo(file, 'net/http', ['NewRequest']), 1),
    ...at(callsTo(file, 'net/http', ['NewRequestWithContext']), 2),
    ...at(
      methods.filter((call) => CLIENT.test(receiverOf(call)?.text ?? '')),
      0,
    ),
    ...at(callsTo(file, 'net', ['Dial', 'DialTimeout']), 1),
    ...at(callsTo(file, 'net/http/httputil', ['NewSingleHostReverseProxy']), 0),
  ];
}
