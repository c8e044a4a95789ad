import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf, simpleName } from '../../csharp-syntax/called';
import { callsOf, creationsOf, settingsOf } from '../../csharp-syntax/call-patterns';
import { enclosingFunction, enclosingType } from '../../csharp-syntax/enclosing';
import { isResponse } from '../../csharp-syntax/request-object';
import { requestValueIn } from '../../csharp-syntax/request-value';
import { isTestPath } from '../../csharp-syntax/test-code';
import { textPieces } from '../../csharp-syntax/text-pieces';
import { isWebForm } from '../../csharp-syntax/web-types';
import { hasMarkup } from '../../text-pieces';

export const unescapedRequestOutput: CodeRule = {
  id: 'csharp/unescaped-request-output',
  languages: ['csharp'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: [
    'A link with a script in that value runs the script in the browser of whoever follows it.',
    'Let a view put the value in, which escapes it, or write `WebUtility.HtmlEncode(value)`.',
  ].join('\n\n'),
  bad: `using Microsoft.AspNetCore.Mvc;

public class HelloController : Controller {
  public IActionResult Get(string name) {
    return Content("<p>Hello " + name + "</p>", "text/html");
  }
}`,
  good: `using Microsoft.AspNetCore.Mvc;

public class HelloController : Controller {
  public IActionResult Get(string name) {
    return Content("<p>Hello " + WebUtility.HtmlEncode(name) + "</p>", "text/html");
  }
}`,
  query: `${callsOf('Content', 'Text', 'Write', 'WriteAsync', 'Raw')}
    (invocation_expression function: (member_access_expression expression: (identifier) @type name: (identifier) @create)
      (#eq? @type "MvcHtmlString") (#eq? @create "Create")) @call
    ${creationsOf('HtmlString', 'MvcHtmlString', 'MarkupString', 'ContentResult')}
    ${settingsOf('InnerHtml', 'Text')}`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.find('call');
    const at = call ?? match.node('set');
    const text = call === undefined ? textSet(at, match.node('value')) : pageOf(call);
    const value = text && requestValueIn(text);
    // Only its sender has the header.
    if (value === undefined || value.part === 'header' || value.part === 'upload') return undefined;
    return { at, message: `\`${value.node.text}\` gets into the page unescaped.` };
  },
};

/** The text that a browser reads as HTML. */
function pageOf(call: Node): Node | undefined {
  const name = calledName(call);
  if (name === 'ContentResult') {
    return /html/i.test(setting(call, 'ContentType')?.text ?? '') ? setting(call, 'Content') : undefined;
  }
  const [first, second] = argumentsOf(call);
  return first !== undefined && isRead(call, name, first, second) ? first : undefined;
}

function isRead(call: Node, name: string, text: Node, type: Node | undefined): boolean {
  const receiver = receiverOf(call);
  switch (name) {
    case 'Content':
    case 'Text':
      return isAnswer(receiver) && isPage(type, call);
    case 'Write':
      return isResponse(receiver);
    case 'WriteAsync':
      return isResponse(receiver) && isWrittenAsPage(text, call);
    case 'Raw':
      return simpleName(receiver) === 'Html';
    default:
      return true;
  }
}

function isAnswer(receiver: Node | undefined): boolean {
  return receiver === undefined || receiver.text === 'this' || /^(?:Typed)?Results$/.test(simpleName(receiver));
}

/** Said to be HTML; in the older framework it is, where nothing is said. */
function isPage(type: Node | undefined, call: Node): boolean {
  if (type !== undefined) return /html/i.test(type.text);
  return receiverOf(call) === undefined && /\busing\s+System\.Web\.Mvc\b/.test(call.tree.rootNode.text);
}

function isWrittenAsPage(text: Node, call: Node): boolean {
  const around = enclosingFunction(call)?.text ?? '';
  const type = /\bContentType\s*=\s*([^;]*)|Content-?Type"\]?\s*[,=]\s*([^;]*)/i.exec(around);
  return type === null ? hasMarkup(textPieces(text)) : /html/i.test(type[0]);
}

/** What is shown by a label or a literal of a page of Web Forms; text boxes escape it. */
function textSet(assignment: Node, value: Node): Node | undefined {
  const target = assignment.childForFieldName('left');
  if (simpleName(target) === 'InnerHtml') return value;
  const type = enclosingType(assignment);
  const owner = target?.childForFieldName('expression')?.text ?? '';
  return type !== undefined && isWebForm(type) && !/te?xt|box|input|field|button|btn/i.test(owner) ? value : undefined;
}

function setting(creation: Node, name: string): Node | undefined {
  const set = creation
    .childForFieldName('initializer')
    ?.namedChildren.find((one) => one.childForFieldName('left')?.text === name);
  return set?.childForFieldName('right') ?? undefined;
}
