import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo, isCallTo } from '../../go-syntax/calls';
import { isPutTogether } from '../../go-syntax/is-put-together';
import { localVariable } from '../../go-syntax/local-variable';
import { requestValueIn } from '../../go-syntax/request-value';
import { concatenated } from '../../go-syntax/string-literal';
import { isTestCode } from '../../go-syntax/is-test-code';

export const unescapedTemplateText: CodeRule = {
  id: 'go/unescaped-template-text',
  languages: ['go'],
  grade: { cwe: [79], severity: 6.1, confidence: 'medium' },
  description: 'A text that is put together from parts is marked as safe HTML, so that templates no longer escape it.',
  help: [
    'A `<script>` in one of the parts runs in the browser of whoever looks at the page.',
    'Let the template put in the values, or escape them with `template.HTMLEscapeString` first.',
  ].join('\n\n'),
  bad: `package shop

import "html/template"

func greeting(name string) template.HTML {
	return template.HTML("<b>" + name + "</b>")
}`,
  good: `package shop

import "html/template"

func greeting(name string) template.HTML {
	return template.HTML("<b>" + template.HTMLEscapeString(name) + "</b>")
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = callsTo(match.node('file'), 'html/template', ['HTML', 'JS', 'HTMLAttr', 'CSS', 'URL', 'JSStr']);
    return calls.flatMap((call): Reported[] => {
      const [text] = argumentsOf(call);
      if (text === undefined) return [];
      const value = requestValueIn(text);
      if (value !== undefined && value.part !== 'header') {
        return [{ at: call, message: `The template takes \`${value.node.text}\` as it is.`, confidence: 'high' }];
      }
      if (!isPutTogether(text) || ESCAPES.test(text.text) || !holdsTextParameter(text)) return [];
      return [{ at: call, message: 'The template takes this as it is, whatever its parts hold.' }];
    });
  },
};

const ESCAPES = /escape|sanitiz|encode|marshal|render|\bint|itoa/i;

/** A text that the caller gave, as it is. What another function made may be safe. */
function holdsTextParameter(text: Node): boolean {
  if (text.type === 'identifier') {
    const variable = localVariable(text.text, text);
    if (variable?.kind === 'parameter') return variable.type?.text === 'string';
    return variable?.value !== undefined && variable.value.type !== 'identifier' && holdsTextParameter(variable.value);
  }
  if (isCallTo(text, 'fmt', ['Sprintf'])) return argumentsOf(text).some(holdsTextParameter);
  return text.type === 'binary_expression' && concatenated(text).some(holdsTextParameter);
}
