import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { givenValue, hostValueIn } from '../../rust-syntax/request-value';

const FUNCTIONS =
  /^(?:(?:reqwest|ureq|surf|isahc|attohttpc|minreq)(?:::blocking)?::(?:get|post|put|patch|delete|head)|(?:\w+::)*TcpStream::connect)$/;
const VERBS = /^(?:get|post|put|patch|delete|head)$/;
const MADE = /^(?:(?:reqwest|awc)::)?(?:blocking::)?Client::(?:new|default|builder)\(/;

export const requestToChosenAddress: CodeRule = {
  id: 'rust/request-to-chosen-address',
  languages: ['rust'],
  grade: { cwe: [918], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: 'Whoever sends it reaches what only the server can reach, such as other services behind it. Look the address up in a list, compare its host with those that are allowed, or keep the host fixed and take only a part of the path.',
  bad: `use axum::extract::Query;
async fn preview(Query(page): Query<Page>) -> String {
    reqwest::get(&page.url).await.unwrap().text().await.unwrap()
}`,
  good: `use axum::extract::Query;
async fn preview(Query(page): Query<Page>) -> String {
    reqwest::get(FEEDS[page.feed.as_str()]).await.unwrap().text().await.unwrap()
}`,
  query: `((call_expression function: [(scoped_identifier name: (identifier) @name) (field_expression field: (field_identifier) @name)]) @call
    (#any-of? @name "get" "post" "put" "patch" "delete" "head" "request" "connect" "uri"))`,
  check(match) {
    const call = match.node('call');
    const address = addressAsked(call, match.text('name'));
    const value = address === undefined ? undefined : hostValueIn(address, call.startIndex);
    if (value === undefined || isTestCode(match.file, call)) return undefined;
    return { at: call, message: `\`${value.text}\` chooses the address.` };
  },
};

function addressAsked(call: Node, name: string): Node | undefined {
  const called = call.childForFieldName('function');
  const [first, second] = argumentsOf(call);
  if (called?.type === 'scoped_identifier') return FUNCTIONS.test(called.text) ? first : undefined;
  const receiver = called?.childForFieldName('value');
  if (receiver == null) return undefined;
  if (name === 'uri') return /\bRequest::(?:builder|get|post|put)\(/.test(receiver.text) ? first : undefined;
  if (!isClient(receiver)) return undefined;
  if (name === 'request') return second;
  return VERBS.test(name) && second === undefined ? first : undefined;
}

/** By what made it, or else by its name. */
function isClient(receiver: Node): boolean {
  return (
    MADE.test(givenValue(receiver).text) || /(?:^|[._])(?:http_?)?client$/i.test(receiver.text.replace(/\(\)$/, ''))
  );
}
