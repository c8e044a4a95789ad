import type { CodeRule } from '../../code-rule';
import { argumentsOf, propertyOf } from '../../javascript-syntax/calls';
import { isRequestValue } from '../../javascript-syntax/request-value';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const requestToChosenAddress: CodeRule = {
  id: 'javascript/request-to-chosen-address',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [918], severity: 7.5, confidence: 'medium' },
  description: 'The server asks an address that the request names.',
  help: 'A visitor reaches through it what only the server can: services inside the network, and the metadata of the cloud with its keys. Look the address up in a list, or check its host.',
  bad: 'const answer = await fetch(req.query.url);',
  good: 'const answer = await fetch(ADDRESSES.get(req.query.name));',
  query: `((call_expression function: [(identifier) @name (member_expression object: (identifier) @name)]) @call
    (#any-of? @name "fetch" "axios" "got" "needle" "superagent"))`,
  check(match) {
    const call = match.node('call');
    const [address] = argumentsOf(call);
    const isChosen = isRequestValue(address) || isRequestValue(propertyOf(address, 'url'));
    if (!isChosen || isNoProduct(match.file.path)) return undefined;
    return { at: call, message: 'Whoever asks chooses what the server connects to.' };
  },
};
