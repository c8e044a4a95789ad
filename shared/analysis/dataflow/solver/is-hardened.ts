import type { Argument, Expression } from '../ir';
import type { Machine } from './machine';

/** What a parser is told that is to read nothing but the document itself. */
const HARDENING =
  /disallow-doctype-decl|external-(?:general|parameter)-entities|secure-processing|load-external-dtd|^(?:FEATURE_SECURE_PROCESSING|SUPPORT_DTD|IS_SUPPORTING_EXTERNAL_ENTITIES|ACCESS_EXTERNAL_(?:DTD|SCHEMA|STYLESHEET)|setExpandEntityReferences|setExpandEntities|setEntityResolver)$|supportDTD|isSupportingExternalEntities/;
/** What is read unless it is switched off, and what is to be switched on. */
const SWITCHED_OFF =
  /external-(?:general|parameter)-entities|load-external-dtd|SUPPORT_DTD|supportDTD|EXTERNAL_ENTITIES|ExternalEntities|setExpandEntit/;
const SWITCHED_ON = /disallow-doctype-decl|secure-processing|SECURE_PROCESSING/;
/** Named with the protocols that may be read: none at all. */
const ACCESS = /ACCESS_EXTERNAL_/;
const MAKING =
  /^(?:newInstance|newDefaultInstance|newNSInstance|newFactory|newDefaultFactory|createXMLReader|newDocumentBuilder|newSAXParser|SAXReader|SAXBuilder|Digester|createUnmarshaller)$|\.(?:SAXReader|SAXBuilder|Digester)$/;

/**
 * How far the parser that a function of Java uses is known to read what documents name: `yes` where the function makes it and tells it
 * otherwise, or another one of its file does for it; `unknown` where it is made elsewhere.
 */
export function isHardened({ program, frame }: Machine): 'yes' | 'no' | 'unknown' {
  const { unit } = frame;
  if (names(unit.body, HARDENING)) return 'yes';
  if (names(unit.body, MAKING)) return 'no';
  const { functions } = program.module(frame.module);
  if (functions.some((one) => names(one.body, HARDENING))) return 'yes';
  return functions.some((one) => names(one.body, MAKING)) ? 'no' : 'unknown';
}

/** Whether a name or a text like this stands anywhere in it, but where a parser is told the opposite. */
function names(node: unknown, pattern: RegExp): boolean {
  if (typeof node === 'string') return pattern.test(node);
  if (typeof node !== 'object' || node === null) return false;
  if (isCall(node) && isOpposite(node)) return false;
  return Object.values(node).some((inner) => names(inner, pattern));
}

type Call = Extract<Expression, { readonly kind: 'call' }>;

function isCall(node: object): node is Call {
  return 'kind' in node && node.kind === 'call';
}

/** `setFeature("…/external-general-entities", true)`: the name of what would harden a parser, with the value that does not. */
function isOpposite({ callee, arguments: given }: Call): boolean {
  const value = constantOf(given.at(-1));
  if (value === undefined) return false;
  const settings = [callee, ...given.slice(0, -1).map((one) => one.value)];
  const isOf = (pattern: RegExp) => settings.some((one) => isNamed(one, pattern));
  if (typeof value === 'boolean') return isOf(value ? SWITCHED_OFF : SWITCHED_ON);
  return typeof value === 'string' && value !== '' && isOf(ACCESS);
}

/** A constant, or one of `Boolean.TRUE` and `Boolean.FALSE`. */
function constantOf(argument: Argument | undefined): unknown {
  const value = argument?.value;
  if (value?.kind === 'constant') return value.value;
  if (value?.kind !== 'member' || value.object.kind !== 'import' || value.object.module !== 'java.lang.Boolean') {
    return undefined;
  }
  return value.name === 'TRUE';
}

function isNamed(expression: Expression, pattern: RegExp): boolean {
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'string' && pattern.test(expression.value);
    case 'member':
    case 'name':
      return pattern.test(expression.name);
    case 'import':
      return pattern.test(expression.name ?? expression.module);
    default:
      return false;
  }
}
