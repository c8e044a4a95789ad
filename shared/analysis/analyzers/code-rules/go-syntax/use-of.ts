import type { Node } from 'web-tree-sitter';
import type { Use } from '../request-tracker';
import { calledName, receiverOf } from './calls';
import { isTransparent } from './handed-on';
import { isAnchored } from './is-anchored';
import { requestHolder } from './request-holder';

/** Packages whose functions do something with a value, and check nothing of it. */
const HEEDLESS: ReadonlySet<string> = new Set([
  'fmt',
  'log',
  'slog',
  'os',
  'io',
  'ioutil',
  'http',
  'exec',
  'logrus',
  'zap',
  'errors',
]);
/** Methods of whatever reads into a variable, writes, logs or answers; the ending of a name says nothing of the path. */
const HARMLESS =
  /^(?:Ext|Decode|ShouldBind\w*|Bind\w*|BodyParser|QueryParser|Unmarshal|Write|WriteString|Print|Println|Printf|Debug|Debugf|Info|Infof|Warn|Warnf|Error|Errorf|Fatal|Fatalf|Fprintf|WithField|Encode|Execute|ExecuteTemplate|JSON|String|SendString|HTML|Set|Add|Header)$/;

const JOINED: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'type_conversion_expression',
  'literal_element',
  'keyed_element',
  'literal_value',
  'composite_literal',
  'call_expression',
]);
const COMPARING = /^(?:[=!]=|[<>]=?|&&|\|\|)$/;

/** What becomes of a value of Go at the place where it stands. */
export function useOf(node: Node): Use {
  const { parent } = node;
  if (parent === null) return 'looked at';
  switch (parent.type) {
    case 'binary_expression':
      return useInOperation(node, parent);
    case 'argument_list':
      return parent.parent === null ? 'looked at' : useInCall(parent.parent);
    case 'selector_expression':
      return useOfMember(parent);
    case 'return_statement':
    case 'expression_statement':
      return 'left alone';
    case 'expression_list':
      return parent.parent?.type === 'return_statement' ? 'left alone' : 'looked at';
    default:
      return isHandedOn(node, parent) ? 'handed on' : 'looked at';
  }
}

function isHandedOn(node: Node, parent: Node): boolean {
  if (parent.type === 'unary_expression') return parent.childForFieldName('operator')?.text === '&';
  if (parent.type === 'index_expression' || parent.type === 'slice_expression') {
    return parent.childForFieldName('operand')?.id === node.id;
  }
  return JOINED.has(parent.type);
}

function useInOperation(node: Node, operation: Node): Use {
  const operator = operation.childForFieldName('operator')?.text ?? '';
  if (operator === '+') return 'handed on';
  if (!COMPARING.test(operator)) return 'looked at';
  const other = operation.namedChildren.find(({ id }) => id !== node.id);
  // That there is one tells nothing of it.
  return /^(?:""|``|nil|0|1)$/.test(other?.text ?? '') ? 'left alone' : 'looked at';
}

function useInCall(call: Node): Use {
  const name = calledName(call);
  if (call.type !== 'call_expression') return 'looked at';
  if (isTransparent(call)) return isAnchored(call) ? 'left alone' : 'handed on';
  const receiver = receiverOf(call);
  if (receiver === undefined) return name === 'len' ? 'left alone' : 'looked at';
  const isHeedless = HEEDLESS.has(receiver.text) && !name.startsWith('Sscan');
  return isHeedless || HARMLESS.test(name) || requestHolder(receiver) !== undefined ? 'left alone' : 'looked at';
}

/** `u.String()` is the whole of it; anything else of it is looked at. */
function useOfMember(selector: Node): Use {
  const call = selector.parent;
  const isCall = call?.type === 'call_expression' && call.childForFieldName('function')?.id === selector.id;
  if (!isCall) return 'looked at';
  return selector.childForFieldName('field')?.text === 'String' ? 'handed on' : 'looked at';
}
