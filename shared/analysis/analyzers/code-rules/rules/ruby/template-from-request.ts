import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, keywordOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const templateFromRequest: CodeRule = {
  id: 'ruby/template-from-request',
  languages: ['ruby'],
  grade: { cwe: [1336], severity: 8.8, confidence: 'high' },
  description: 'The request writes the template that is run.',
  help: 'ERB runs whatever stands between `<%` and `%>`. Keep templates in files and pass values to them.',
  bad: 'render inline: params[:page]',
  good: "render 'page', locals: { text: params[:page] }",
  query: `${callsOf('render', 'erb', 'haml', 'slim')}
    (call receiver: (_) @class method: (identifier) @new arguments: (argument_list . (_) @template) (#any-of? @class "ERB" "Erubi::Engine" "Haml::Engine" "Liquid::Template") (#eq? @new "new")) @engine`,
  check(match) {
    const call = match.find('engine') ?? match.node('call');
    const template = match.find('template') ?? templateOf(call);
    if (template === undefined || isTestPath(match.file.path)) return undefined;
    const value = requestValueIn(template);
    return value === undefined
      ? undefined
      : { at: call, message: `\`${value.text}\` becomes part of a template, which is code.` };
  },
};

/** The engines of Sinatra take a text for a template, and a symbol for the name of one. */
function templateOf(call: Node): Node | undefined {
  if (methodOf(call) === 'render') return keywordOf(call, 'inline');
  return receiverOf(call) === null ? argumentsOf(call)[0] : undefined;
}
