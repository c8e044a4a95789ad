import type { CodeRule } from '../../code-rule';
import { argumentsOf, methodOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const requestToChosenAddress: CodeRule = {
  id: 'ruby/request-to-chosen-address',
  languages: ['ruby'],
  grade: { cwe: [918], severity: 7.2, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: 'The server reaches addresses that nobody outside can, such as those of its own network. Check the host against a list before asking.',
  bad: 'page = URI.open(params[:url])',
  good: 'page = URI.open(FEEDS.fetch(params[:feed]))',
  query: `(call receiver: [(constant) (scope_resolution)] @client method: (identifier) @method arguments: (argument_list . (_) @address) (#any-of? @client "URI" "Net::HTTP" "HTTParty" "Faraday" "RestClient" "HTTP" "Excon" "Typhoeus") (#any-of? @method "open" "get" "get_response" "post" "put" "delete" "head" "request")) @call`,
  check(match) {
    const address = match.node('address');
    const isParsed = address.type === 'call' && /^(?:URI|parse)$/.test(methodOf(address) ?? '');
    const target = isParsed ? (argumentsOf(address)[0] ?? address) : address;
    const value = requestValueIn(target);
    if (
      value === undefined ||
      isTestPath(match.file.path) ||
      (target.type === 'string' && !/^["']#\{/.test(target.text))
    ) {
      return undefined;
    }
    return { at: match.node('call'), message: `\`${value.text}\` decides which address is asked.` };
  },
};
