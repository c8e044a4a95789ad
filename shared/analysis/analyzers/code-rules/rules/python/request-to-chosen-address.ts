import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../python-syntax/calls';
import { isRequestValue } from '../../python-syntax/request-value';
import { isNoProduct } from '../../python-syntax/test-code';

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
    const address = argumentsOf(match.node('call')).slice(0, 2).find(isRequestValue);
    if (address === undefined || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'Whoever asks chooses what the server connects to.' };
  },
};
