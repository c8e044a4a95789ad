import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { requestValueIn } from '../../rust-syntax/request-value';

const HTML = /text\/html|ContentType::html\(\)|TEXT_HTML/;

export const unescapedRequestOutput: CodeRule = {
  id: 'rust/unescaped-request-output',
  languages: ['rust'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: 'A link with a script in that value runs the script in the browser of whoever follows it. Build the page with a template that escapes, or escape the value: `html_escape::encode_text(&name)`.',
  bad: `use axum::extract::Path;
async fn hello(Path(name): Path<String>) -> Html<String> {
    Html(format!("<h1>Hello {name}</h1>"))
}`,
  good: `use axum::extract::Path;
async fn hello(Path(name): Path<String>) -> Html<String> {
    Html(format!("<h1>Hello {}</h1>", html_escape::encode_text(&name)))
}`,
  query: `((call_expression function: [(identifier) @name (scoped_identifier name: (identifier) @name) (field_expression field: (field_identifier) @name)]) @call
    (#any-of? @name "Html" "RawHtml" "body"))`,
  check(match) {
    const call = match.node('call');
    const page = pageOf(call, match.text('name'));
    const value = page === undefined ? undefined : requestValueIn(page, call.startIndex);
    if (page === undefined || value === undefined || isTestCode(match.file, call)) return undefined;
    return { at: page, message: `\`${value.text}\` gets into the page unescaped.` };
  },
};

/** What a call sends as a page; a body alone is one only where its type says so. */
function pageOf(call: Node, name: string): Node | undefined {
  const [first] = argumentsOf(call);
  if (name !== 'body') return first;
  const receiver = call.childForFieldName('function')?.childForFieldName('value');
  return receiver != null && HTML.test(receiver.text) ? first : undefined;
}
