import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf, simpleName } from '../../csharp-syntax/called';
import { callsOf, creationsOf } from '../../csharp-syntax/call-patterns';
import { isResponse } from '../../csharp-syntax/request-object';
import { stringValue } from '../../csharp-syntax/strings';
import { isTestPath } from '../../csharp-syntax/test-code';
import { TEXTS } from '../../csharp-syntax/text-pieces';
import { isOfOneSite, leadingRequestValue } from '../../text-pieces';

export const redirectToRequestValue: CodeRule = {
  id: 'csharp/redirect-to-request-value',
  languages: ['csharp'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: [
    'A link to your site can then lead to any other one.',
    'Use `LocalRedirect`, or check the target with `Url.IsLocalUrl` first.',
  ].join('\n\n'),
  bad: `using Microsoft.AspNetCore.Mvc;

public class AccountController : Controller {
  public IActionResult Login(string returnUrl) {
    return Redirect(returnUrl);
  }
}`,
  good: `using Microsoft.AspNetCore.Mvc;

public class AccountController : Controller {
  public IActionResult Login(string returnUrl) {
    return LocalRedirect(returnUrl);
  }
}`,
  query: `${callsOf('Redirect', 'RedirectPermanent', 'RedirectPreserveMethod', 'RedirectPermanentPreserveMethod', 'AddHeader', 'AppendHeader')}
    ${creationsOf('RedirectResult')}
    (assignment_expression left: (element_access_expression subscript: (bracketed_argument_list (argument (string_literal) @header)))
      right: (_) @value (#match? @header "^.[Ll]ocation.$")) @set
    (assignment_expression left: (member_access_expression name: (identifier) @name) right: (_) @value
      (#any-of? @name "Location" "RedirectLocation")) @set`,
  check(match) {
    const call = match.find('call');
    const at = call ?? match.node('set');
    if (isTestPath(match.file.path)) return undefined;
    const target = call === undefined ? valueSet(match.node('set'), match.node('value')) : targetOf(call);
    const value = target && leadingRequestValue(target, TEXTS, { isFixed: isOfOneSite });
    // Nobody can make a browser send the header, or the step of the path, that would be needed.
    if (value?.part !== 'field') return undefined;
    return { at, message: `\`${value.node.text}\` decides where the browser goes.` };
  },
};

function targetOf(call: Node): Node | undefined {
  const [first, second] = argumentsOf(call);
  const name = calledName(call);
  if (/Header$/.test(name)) return stringValue(first)?.toLowerCase() === 'location' ? second : undefined;
  if (call.type === 'object_creation_expression') return first;
  const receiver = receiverOf(call);
  const isOwn = receiver === undefined || receiver.text === 'this' || receiver.text === 'base';
  return isOwn || isResponse(receiver) || /^(?:Typed)?Results$/.test(simpleName(receiver)) ? first : undefined;
}

function valueSet(assignment: Node, value: Node): Node | undefined {
  return /\bResponse\b/.test(assignment.childForFieldName('left')?.text ?? '') ? value : undefined;
}
