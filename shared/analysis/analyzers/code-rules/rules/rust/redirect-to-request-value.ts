import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { hostValueIn } from '../../rust-syntax/request-value';

export const redirectToRequestValue: CodeRule = {
  id: 'rust/redirect-to-request-value',
  languages: ['rust'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: 'A link to your site can then lead to any other one. Look the target up in a list, or allow only paths of your own: those that begin with one `/`, not with two.',
  bad: `use axum::extract::Query;
async fn leave(Query(link): Query<Link>) -> Redirect {
    Redirect::to(&link.to)
}`,
  good: `use axum::extract::Query;
async fn leave(Query(link): Query<Link>) -> Redirect {
    Redirect::to(TARGETS[link.to.as_str()])
}`,
  query: `((call_expression function: (scoped_identifier path: (_) @class name: (identifier) @name)) @call
      (#match? @class "Redirect$") (#any-of? @name "to" "temporary" "permanent" "found" "see_other"))
    ((tuple_expression . (_) @header . (_) @target .) @pair (#match? @header "^(\\"[Ll]ocation\\"|(\\\\w+::)*LOCATION)$"))`,
  check(match) {
    const call = match.find('call');
    const at = call ?? match.node('pair');
    const target = call === undefined ? match.node('target') : argumentsOf(call)[0];
    const value = target === undefined ? undefined : hostValueIn(target, at.startIndex);
    if (value === undefined || isTestCode(match.file, at)) return undefined;
    return { at, message: `\`${value.text}\` decides where the browser goes.` };
  },
};
