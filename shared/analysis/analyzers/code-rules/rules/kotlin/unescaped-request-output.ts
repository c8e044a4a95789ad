import type { Node } from 'web-tree-sitter';
import type { CodeRule, RuleMatch } from '../../code-rule';
import { answersOf, answersPage, holdsMarkup, isInsideUnsafe, writtenToPage } from '../../kotlin-syntax/page-text';
import { requestValueIn, shownValue } from '../../kotlin-syntax/request-value';
import { isTestPath } from '../../kotlin-syntax/tests';

export const unescapedRequestOutput: CodeRule = {
  id: 'kotlin/unescaped-request-output',
  languages: ['kotlin'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: 'A link with a script in that value runs the script in the browser of whoever follows it. Build the page with a template or with kotlinx.html, which escape, or escape the value: `HtmlUtils.htmlEscape(name)`, `name.escapeHTML()`.',
  bad: `get("/hello") {
    call.respondText("<h1>Hello \${call.parameters["name"]}</h1>", ContentType.Text.Html)
}`,
  good: `get("/hello") {
    call.respondText("<h1>Hello \${call.parameters["name"]?.escapeHTML()}</h1>", ContentType.Text.Html)
}`,
  query: `((call_expression . [(identifier) @name (navigation_expression (identifier) @name .)]) @call
      (#any-of? @name "respondText" "body" "bodyValue" "raw" "print" "println" "write" "append"))
    ((call_expression . (identifier) @name (annotated_lambda (lambda_literal (unary_expression) @added))) (#eq? @name "unsafe"))
    ((function_declaration (modifiers (annotation)) (function_body)) @route)`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const value = outputsOf(match)
      .map((output) => requestValueIn(output, output.endIndex))
      .find((one) => one !== undefined);
    return value === undefined
      ? undefined
      : { at: value, message: `\`${shownValue(value)}\` gets into the page unescaped.` };
  },
};

function outputsOf(match: RuleMatch): Node[] {
  const added = match.find('added');
  if (added !== undefined) return isInsideUnsafe(added) ? added.namedChildren : [];
  const call = match.find('call');
  if (call !== undefined) {
    const written = writtenToPage(call, call.endIndex);
    return written === undefined ? [] : [written];
  }
  const route = match.node('route');
  return answersPage(route) ? answersOf(route).filter((answer) => holdsMarkup(answer, answer.endIndex)) : [];
}
