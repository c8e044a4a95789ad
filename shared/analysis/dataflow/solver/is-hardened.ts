import type { Argument, Expression } from '../ir';
import type { Weakness } from '../models';
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
const MAKES_PARSER =
  /^(?:newInstance|newDefaultInstance|newNSInstance|newFactory|newDefaultFactory|createXMLReader|newDocumentBuilder|newSAXParser|SAXReader|SAXBuilder|Digester|createUnmarshaller)$|\.(?:SAXReader|SAXBuilder|Digester)$/;

/** What names the classes that objects may be of, and with that no others. */
const NAMES_CLASSES =
  /(?:^|\.)(?:SafeConstructor|ValidatingObjectInputStream|setObjectInputFilter|NoTypePermission|allowTypes(?:ByWildcard|ByRegExp)?|allowTypeHierarchy)$/;
/** Of those, what takes patterns or a class that may stand for any class. */
const ALLOWS = /(?:^|\.)allowType(?:s|sByWildcard|sByRegExp|Hierarchy)$/;
const ANY_CLASS = /^(?:\*+(?:\.\*+)?|\.[*+]|(?:java\.lang\.)?(?:Object|Serializable)|java\.io\.Serializable)$/;
const MAKES_READER = /(?:^|\.)(?:Yaml|ObjectInputStream|XStream)$/;

/** By weakness: what a reader of Java is told that is to do without what makes it weak, and what makes such a reader. */
const READERS: Partial<Record<Weakness, { readonly hardening: RegExp; readonly making: RegExp }>> = {
  'xml-external-entities': { hardening: HARDENING, making: MAKES_PARSER },
  'unsafe-deserialization': { hardening: NAMES_CLASSES, making: MAKES_READER },
};

/**
 * How far the reader that a function of Java uses is known to read what documents name: `yes` where the function makes it and tells it
 * otherwise, or another one of its file does for it; `unknown` where it is made elsewhere. `no` for weaknesses of anything else.
 */
export function isHardened({ program, frame }: Machine, weakness: Weakness): 'yes' | 'no' | 'unknown' {
  const reader = READERS[weakness];
  if (reader === undefined) return 'no';
  const { unit } = frame;
  if (names(unit.body, reader.hardening)) return 'yes';
  if (names(unit.body, reader.making)) return 'no';
  const { functions, classes } = program.module(frame.module);
  const code = [
    ...functions.map(({ body }) => body),
    ...classes.map(({ fields, initializer }) => [fields.map(({ value }) => value), initializer]),
  ];
  if (code.some((one) => names(one, reader.hardening))) return 'yes';
  return code.some((one) => names(one, reader.making)) ? 'no' : 'unknown';
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

/** `setFeature("…/external-general-entities", true)`, `allowTypesByWildcard(new String[] {"**"})`: the name of what would harden a parser, with the value that does not. */
function isOpposite({ callee, arguments: given }: Call): boolean {
  if (isNamed(callee, ALLOWS)) return given.some((one) => names(one.value, ANY_CLASS));
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
