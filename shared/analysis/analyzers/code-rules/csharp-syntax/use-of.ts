import type { Node } from 'web-tree-sitter';
import type { Use } from '../request-tracker';
import { isInInitializer } from './assignments';
import { calledName, receiverOf, simpleName } from './called';
import { isTransparentFunction, isTransparentMember, takesDotsAway } from './handed-on';

const JOINED: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'interpolation',
  'interpolated_string_expression',
  'argument',
  'cast_expression',
  'as_expression',
  'postfix_unary_expression',
  'await_expression',
  'initializer_expression',
  'object_creation_expression',
  'implicit_object_creation_expression',
  'anonymous_object_creation_expression',
  'invocation_expression',
]);

const LEFT: ReadonlySet<string> = new Set([
  'parameter',
  'parameter_list',
  'return_statement',
  'arrow_expression_clause',
  'expression_statement',
]);

/** What becomes of a value of C# at the place where it stands. */
export function useOf(node: Node): Use {
  const { parent } = node;
  if (parent === null) return 'looked at';
  if (LEFT.has(parent.type)) return 'left alone';
  switch (parent.type) {
    case 'argument_list':
      return parent.parent === null ? 'looked at' : useInCall(parent.parent);
    case 'binary_expression':
      return useInOperation(node, parent);
    case 'is_pattern_expression':
      return asksWhetherThere(parent) ? 'left alone' : 'looked at';
    case 'member_access_expression':
      return useOfMember(parent, node);
    case 'conditional_access_expression':
      return useOfConditional(parent, node);
    case 'assignment_expression':
      return useInAssignment(parent);
    default:
      return isHandedOn(node, parent) ? 'handed on' : 'looked at';
  }
}

/** That there is one tells nothing of it. */
function asksWhetherThere(expression: Node): boolean {
  return /^(?:not\s+)?(?:null|"")$/.test(expression.childForFieldName('pattern')?.text ?? '');
}

function isHandedOn(node: Node, parent: Node): boolean {
  if (parent.type === 'conditional_expression') return parent.childForFieldName('condition')?.id !== node.id;
  if (parent.type === 'element_access_expression') return parent.childForFieldName('expression')?.id === node.id;
  return JOINED.has(parent.type);
}

/** An argument of a call is asked about; the arguments of one that hands them on are part of it. */
function useInCall(call: Node): Use {
  const name = calledName(call);
  if (/^(?:object_creation|implicit_object)/.test(call.type)) return useInCreation(name);
  if (call.type !== 'invocation_expression') return 'looked at';
  if (isTransparentFunction(call)) return 'handed on';
  const receiver = receiverOf(call);
  const owner = simpleName(receiver) || (receiver?.text ?? '');
  if (receiver === undefined) return ANSWERS.test(name) ? 'left alone' : 'looked at';
  return isHeedless(owner, name) ? 'left alone' : 'looked at';
}

const ANSWERS =
  /^(?:nameof|Ok|Content|Json|View|PartialView|BadRequest|NotFound|Redirect\w*|LocalRedirect|File|PhysicalFile|StatusCode|Created\w*|Problem|Unauthorized|Conflict)$/;
/** Types, and names of variables, whose methods do something with a value and check nothing of it. */
const HEEDLESS =
  /^(?:File|Directory|Console|Debug|Trace|Results|TypedResults|Response|Process|HttpUtility|WebUtility|Encoder|_?log(?:ger)?|_?client|_?http(?:Client)?|Parameters|ModelState|ViewData|ViewBag|TempData)$/i;
const HEEDLESS_METHODS =
  /^(?:IsNullOrEmpty|IsNullOrWhiteSpace|ThrowIfNull\w*|GetExtension|HtmlEncode|UrlEncode|EscapeDataString|AddWithValue|Write\w*|Append\w*|Log\w*|SaveAs|MapPath)$/;

function isHeedless(owner: string, name: string): boolean {
  if (HEEDLESS_METHODS.test(name)) return true;
  return HEEDLESS.test(owner) && !/^(?:Try|Is|Contains|Verify|Valid)/.test(name);
}

function useInCreation(name: string): Use {
  if (name === 'Uri') return 'handed on';
  return /Exception$|^(?:FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter|SqlParameter|HtmlString|ProcessStartInfo|HttpRequestMessage|\w*Result|\w*Command|\w*Adapter)$/.test(
    name,
  )
    ? 'left alone'
    : 'looked at';
}

function useInOperation(node: Node, operation: Node): Use {
  const operator = operation.childForFieldName('operator')?.text ?? '';
  if (operator === '+' || operator === '??') return 'handed on';
  if (operator !== '==' && operator !== '!=') return 'looked at';
  const other = operation.namedChildren.find(({ id }) => id !== node.id);
  return /^(?:null|""|[sS]tring\.Empty)$/.test(other?.text ?? '') ? 'left alone' : 'looked at';
}

function useOfMember(member: Node, node: Node): Use {
  if (member.childForFieldName('name')?.id === node.id) return 'left alone';
  return useByName(simpleName(member), member.parent);
}

function useOfConditional(access: Node, node: Node): Use {
  if (access.childForFieldName('condition')?.id !== node.id) return 'handed on';
  const member = access.namedChildren.at(-1);
  const isCall = member?.type === 'invocation_expression';
  return useByName(simpleName(isCall ? member.childForFieldName('function') : member), isCall ? member : null);
}

/** Members that say how much there is of it, or read all of it. */
const HARMLESS = /^(?:Length|Count|OpenReadStream|CopyTo|CopyToAsync|SaveAs|InputStream|ContentLength)$/;

function useByName(name: string, call: Node | null): Use {
  if (HARMLESS.test(name)) return 'left alone';
  if (!isTransparentMember(name)) return 'looked at';
  return call?.type === 'invocation_expression' && takesDotsAway(call) ? 'looked at' : 'handed on';
}

/** What is shown to somebody, or goes into a header, is checked by nobody there. */
function useInAssignment(assignment: Node): Use {
  if (isInInitializer(assignment)) return 'handed on';
  const target = assignment.childForFieldName('left')?.text ?? '';
  return /^View(?:Bag|Data)\b|\.(?:Text|InnerHtml|InnerText|Value)$|^Response\b|\bHeaders\[|\.(?:CommandText|Filter|Arguments|FileName)$/.test(
    target,
  )
    ? 'left alone'
    : 'looked at';
}
