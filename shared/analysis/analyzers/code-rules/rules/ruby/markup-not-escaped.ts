import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { methodOf } from '../../ruby-syntax/calls';
import { givenValue, requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';
import { interpolationsIn, isConstant } from '../../ruby-syntax/text';

export const markupNotEscaped: CodeRule = {
  id: 'ruby/markup-not-escaped',
  languages: ['ruby'],
  grade: { cwe: [79], severity: 6.1, confidence: 'medium' },
  description: 'Values are put into markup that is declared to be safe.',
  help: '`html_safe` and `raw` switch escaping off for all of the text, also for what was joined into it. Build it with `tag`, `content_tag` or `safe_join`, or escape each value with `h`.',
  bad: '"<b>#{user.name}</b>".html_safe',
  good: 'tag.b(user.name)',
  query: `(call receiver: (_) @markup method: (identifier) @safe (#eq? @safe "html_safe")) @call
    (call !receiver method: (identifier) @safe arguments: (argument_list . (_) @markup .) (#eq? @safe "raw")) @call`,
  check(match) {
    const markup = match.node('markup');
    if (isTestPath(match.file.path)) return undefined;
    const at = match.node('call');
    const fromRequest = requestValueIn(markup);
    if (fromRequest !== undefined) {
      return {
        at,
        message: `\`${fromRequest.text}\` gets into the page unescaped.`,
        confidence: 'high',
        level: 'error',
      };
    }
    const inner = markup.type === 'parenthesized_statements' ? markup.firstNamedChild : markup;
    const value =
      inner === null || !/[<>]/.test(inner.text)
        ? undefined
        : interpolationsIn(inner).find((one) => !isEscaped(givenValue(one)));
    return value === undefined
      ? undefined
      : { at, message: `\`${value.text.slice(0, 60)}\` gets into the page unescaped.` };
  },
};

/** Helpers answer markup that is escaped already; numbers and names of classes need none. */
function isEscaped(value: Node): boolean {
  if (isConstant(value)) return true;
  const method =
    methodOf(value) ??
    (value.type === 'identifier' || value.type === 'instance_variable' ? value.text.replace(/^@/, '') : '');
  return (
    ESCAPING.test(method) ||
    /\b(?:h|html_escape|escape\w*|sanitize)[ (]/.test(value.text) ||
    /\.(?:to_i|id|size|count|length|html_safe)$/.test(value.text)
  );
}

const ESCAPING =
  /^(?:\w*label\w*|(?:link|format|avatar)\w*|h|t|l|translate|localize|raw|capture|yield|safe_join|to_i|id|\w*(?:label|icon|_tag|_to|_path|_url|_icon|_html|html_\w+|_link|_button|escape\w*|_select|_field|_fields|class\w*|css\w*|id|count|size|number\w*|sanitize\w*|_json))$/;
