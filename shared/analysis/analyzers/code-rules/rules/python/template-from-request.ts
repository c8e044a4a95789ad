import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../python-syntax/calls';
import { isRequestValue } from '../../python-syntax/request-value';
import { varyingParts } from '../../python-syntax/strings';
import { isNoProduct } from '../../python-syntax/test-code';

export const templateFromRequest: CodeRule = {
  id: 'python/template-from-request',
  languages: ['python'],
  grade: { cwe: [1336, 94], severity: 9.0, confidence: 'medium' },
  description: 'A template is made from what a visitor sent.',
  help: 'Templates run code: `{{ … }}` in the value reaches every object of the program. Keep the template fixed and pass the value to it by name.',
  bad: "page = render_template_string('<p>' + request.args['name'] + '</p>')",
  good: "page = render_template_string('<p>{{ name }}</p>', name=request.args['name'])",
  query: `((call function: [(identifier) @name (attribute attribute: (identifier) @name)]) @call
    (#any-of? @name "render_template_string" "Template" "from_string"))`,
  check(match) {
    const [template] = argumentsOf(match.node('call'));
    const isChosen = isRequestValue(template) || varyingParts(template).some(isRequestValue);
    if (!isChosen || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'What a visitor sends runs as a template.' };
  },
};
