import type { Node } from 'web-tree-sitter';
import type { CodeRule, RuleMatch } from '../../code-rule';
import { givenValue, hostValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const requestToChosenAddress: CodeRule = {
  id: 'ruby/request-to-chosen-address',
  languages: ['ruby'],
  grade: { cwe: [918], severity: 7.2, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: 'The server reaches addresses that nobody outside can, such as those of its own network. Check the host against a list before asking.',
  bad: 'page = URI.open(params[:url])',
  good: 'page = URI.open(FEEDS.fetch(params[:feed]))',
  query: `(call receiver: [(constant) (scope_resolution)] @client method: (identifier) @method arguments: (argument_list . (_) @address) (#any-of? @client "URI" "Net::HTTP" "HTTParty" "Faraday" "RestClient" "HTTP" "Excon" "Typhoeus" "TCPSocket") (#any-of? @method "open" "get" "get_response" "post" "put" "patch" "delete" "head" "request" "new" "start" "post_form")) @call
    (call receiver: (_) @opened method: (identifier) @method (#any-of? @method "open" "read")) @call`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const address = addressOf(match);
    const value = address === undefined ? undefined : hostValueIn(address);
    return value === undefined
      ? undefined
      : { at: match.node('call'), message: `\`${value.text}\` decides which address is asked.` };
  },
};

function addressOf(match: RuleMatch): Node | undefined {
  const opened = match.find('opened');
  // Classes are told from addresses by their name.
  if (opened !== undefined) return /^URI(?:\.parse)?\(/.test(givenValue(opened).text) ? opened : undefined;
  const method = match.text('method');
  const isConnection = /^(?:new|start)$/.test(method) || match.text('client') === 'TCPSocket';
  if (isConnection && !/^(?:Net::HTTP|TCPSocket|Faraday|Excon)$/.test(match.text('client'))) return undefined;
  const address = match.node('address');
  return address.type === 'pair' && address.childForFieldName('key')?.text === 'url'
    ? (address.childForFieldName('value') ?? undefined)
    : address;
}
