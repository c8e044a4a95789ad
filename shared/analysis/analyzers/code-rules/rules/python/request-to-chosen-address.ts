import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, namedArgument } from '../../python-syntax/calls';
import { isRequestValue } from '../../python-syntax/request-value';
import { isNoProduct } from '../../python-syntax/test-code';

/** `request('GET', address)`. */
const METHOD_FIRST = /^(?:request|stream)$/;

export const requestToChosenAddress: CodeRule = {
  id: 'python/request-to-chosen-address',
  languages: ['python'],
  grade: { cwe: [918], severity: 7.5, confidence: 'medium' },
  description: 'The server asks an address that the request names.',
  help: 'A visitor reaches through it what only the server can: services inside the network, and the metadata of the cloud with its keys. Look the address up in a list, or check its host.',
  bad: "answer = requests.get(request.args['url'], timeout=5)",
  good: "answer = requests.get(ADDRESSES[request.args['name']], timeout=5)",
  query: `((call function: [(identifier) @name (attribute object: (identifier) @name)]) @call
    (#any-of? @name "requests" "httpx" "urlopen" "urllib3"))`,
  check(match) {
    const call = match.node('call');
    const name = calledName(call) ?? '';
    const list = call.childForFieldName('arguments') ?? undefined;
    const address = namedArgument(list, 'url') ?? argumentsOf(call)[METHOD_FIRST.test(name) ? 1 : 0];
    // `httpx.Headers(…)` calls nobody.
    if (!isRequestValue(address) || /^[A-Z]/.test(name) || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'Whoever asks chooses what the server connects to.' };
  },
};
