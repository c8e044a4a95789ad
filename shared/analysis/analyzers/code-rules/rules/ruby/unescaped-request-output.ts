import type { Node } from 'web-tree-sitter';
import type { CodeRule, RuleMatch } from '../../code-rule';
import { callsOf } from '../../ruby-syntax/calls';
import { answersOf, holdsMarkup, sentBy } from '../../ruby-syntax/page-text';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const unescapedRequestOutput: CodeRule = {
  id: 'ruby/unescaped-request-output',
  languages: ['ruby'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: 'A link with a script in that value runs the script in the browser of whoever follows it. Keep the page in a template that escapes, or escape the value: `Rack::Utils.escape_html(name)`.',
  bad: `require 'sinatra'
get '/hello' do
  "<h1>Hello #{params[:name]}</h1>"
end`,
  good: `require 'sinatra'
get '/hello' do
  "<h1>Hello #{Rack::Utils.escape_html(params[:name])}</h1>"
end`,
  query: `((call !receiver method: (identifier) @verb arguments: (argument_list) block: (_)) @route (#any-of? @verb "get" "post" "put" "patch" "delete"))
    ${callsOf('halt', 'body', 'render')}`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const value = outputsOf(match)
      .filter((output) => holdsMarkup(output))
      .map((output) => requestValueIn(output))
      .find((one) => one !== undefined);
    return value === undefined
      ? undefined
      : { at: value, message: `\`${value.text.slice(0, 60)}\` gets into the page unescaped.` };
  },
};

function outputsOf(match: RuleMatch): Node[] {
  const route = match.find('route');
  if (route !== undefined) return answersOf(route);
  const sent = sentBy(match.node('call'));
  return sent === undefined ? [] : [sent];
}
