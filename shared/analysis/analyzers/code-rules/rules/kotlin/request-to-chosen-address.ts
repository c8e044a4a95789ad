import type { CodeRule } from '../../code-rule';
import { addressAsked } from '../../kotlin-syntax/address-asked';
import { hostValueIn } from '../../kotlin-syntax/host-value';
import { shownValue } from '../../kotlin-syntax/request-value';
import { isTestPath } from '../../kotlin-syntax/tests';

export const requestToChosenAddress: CodeRule = {
  id: 'kotlin/request-to-chosen-address',
  languages: ['kotlin'],
  grade: { cwe: [918], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: 'Whoever sends it reaches what only the server can reach, such as other services behind it. Look the address up in a list, compare its host with those that are allowed, or keep the host fixed and take only a part of the path.',
  bad: `@GetMapping("/preview")
fun preview(@RequestParam url: String) = URL(url).readText()`,
  good: `@GetMapping("/preview")
fun preview(@RequestParam feed: String) = URL(FEEDS.getValue(feed)).readText()`,
  query: `((call_expression . (navigation_expression (identifier) @name .)) @call
      (#any-of? @name "readText" "readBytes" "openStream" "openConnection" "connect" "newBuilder" "url" "uri" "getForObject" "getForEntity" "postForObject" "postForEntity" "postForLocation" "patchForObject" "headForHeaders" "exchange" "execute" "optionsForAllow" "get" "post" "put" "delete" "patch" "head" "options" "request"))
    ((call_expression . (identifier) @name) @call (#any-of? @name "Socket" "Request"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const address = addressAsked(call);
    const value = address === undefined ? undefined : hostValueIn(address, call.endIndex);
    return value === undefined ? undefined : { at: call, message: `\`${shownValue(value)}\` chooses the address.` };
  },
};
