import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, nameOf } from '../../kotlin-syntax/calls';
import { hostValueIn } from '../../kotlin-syntax/host-value';
import { shownValue } from '../../kotlin-syntax/request-value';
import { stringValue } from '../../kotlin-syntax/strings';
import { isTestPath } from '../../kotlin-syntax/tests';

const LOCATION = /^(?:HttpHeaders\.(?:LOCATION|Location)|LOCATION)$/;

export const redirectToRequestValue: CodeRule = {
  id: 'kotlin/redirect-to-request-value',
  languages: ['kotlin'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: 'A link to your site can then lead to any other one. Look the target up in a list, or allow only paths of your own: those that begin with one `/`, not with two.',
  bad: `get("/leave") {
    call.respondRedirect(call.request.queryParameters["to"] ?: "/")
}`,
  good: `get("/leave") {
    call.respondRedirect(TARGETS[call.request.queryParameters["to"]] ?: "/")
}`,
  query: `((call_expression . [(identifier) @name (navigation_expression (identifier) @name .)]) @call
      (#any-of? @name "RedirectView" "respondRedirect" "sendRedirect" "location" "header" "setHeader" "addHeader" "append" "seeOther" "temporaryRedirect" "permanentRedirect"))
    ([(string_literal) (binary_expression)] @view (#match? @view "^\\"redirect:"))
    (assignment left: (navigation_expression (identifier) @member .) right: (_) @assigned (#eq? @member "location"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.find('call');
    const view = match.find('view');
    const target = match.find('assigned') ?? (call === undefined ? view : targetOf(call));
    if (target === undefined || (view !== undefined && isPartOfText(view))) return undefined;
    const at = call ?? target;
    const value = hostValueIn(target, at.endIndex, view === undefined ? '' : 'redirect:');
    return value === undefined
      ? undefined
      : { at, message: `\`${shownValue(value)}\` decides where the browser goes.` };
  },
};

/** Of `"redirect:" + a` the whole is looked at. */
function isPartOfText({ parent }: Node): boolean {
  return parent?.type === 'binary_expression' && parent.childForFieldName('operator')?.text === '+';
}

function targetOf(call: Node): Node | undefined {
  const [first, second] = argumentsOf(call);
  if (!/^(?:(?:set|add)?[hH]eader|append)$/.test(nameOf(call))) return first;
  const header = first === undefined ? '' : (stringValue(first)?.toLowerCase() ?? first.text);
  return header === 'location' || LOCATION.test(header) ? second : undefined;
}
