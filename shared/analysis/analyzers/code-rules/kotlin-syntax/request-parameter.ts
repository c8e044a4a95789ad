import type { Node } from 'web-tree-sitter';
import { annotationName, annotationsOf } from './tests';

/**
 * Spring, Micronaut and JAX-RS: a parameter that holds one value of the request. Headers and cookies are none: no link can set them,
 * and sending the browser back to where it came from is no mistake.
 */
const OF_VALUE: ReadonlySet<string> = new Set([
  'RequestParam',
  'PathVariable',
  'MatrixVariable',
  'QueryParam',
  'PathParam',
  'FormParam',
  'QueryValue',
  'RestQuery',
  'RestPath',
]);
/** A parameter that holds what the body says. */
const OF_BODY: ReadonlySet<string> = new Set(['RequestBody', 'ModelAttribute', 'RequestPart', 'Body', 'BeanParam']);
const ROUTE = /^(?:Get|Post|Put|Delete|Patch|Request)Mapping$/;

const TEXT_TYPE = /^(?:String|CharSequence|URI|URL|(?:Optional|(?:Mutable)?List|Set|Array|Collection)<String>)\??$/;
const MAP_TYPE = /^(?:(?:Mutable)?Map<String,\s*(?:String|Any)\??>|MultiValueMap<String,\s*String>)\??$/;
const NO_TEXT =
  /^(?:Int|Long|Short|Byte|Double|Float|Boolean|U(?:Int|Long)|UUID|BigDecimal|BigInteger|(?:Local|Zoned|Offset)\w+|Instant|Date|Locale|Pageable|Sort)\??$/;

/** Validation refuses other values before the function is called. */
const CHECKED = /^(?:Pattern|Valid\w+|UUID|\w*Enum\w*|OneOf)$/;

/** Whether a parameter of a function is one value of the request. */
export function isValueParameter(parameter: Node): boolean {
  const names = annotationNames(parameter);
  const type = typeOf(parameter);
  if (!TEXT_TYPE.test(type) || names.some((name) => CHECKED.test(name)) || isCheckedByRoute(parameter)) return false;
  if (names.some((name) => OF_VALUE.has(name) || OF_BODY.has(name))) return true;
  return names.length === 0 && type.startsWith('String') && isRouted(parameter);
}

/** Whether a parameter holds values of the request under names. */
export function isHolderParameter(parameter: Node): boolean {
  const names = annotationNames(parameter);
  const type = typeOf(parameter);
  if (TEXT_TYPE.test(type) || NO_TEXT.test(type)) return false;
  return names.some((name) => OF_BODY.has(name) || (OF_VALUE.has(name) && MAP_TYPE.test(type)));
}

/** Whether the rules of a class nobody sees may refuse what the parameter holds. */
export function isValidated(parameter: Node | undefined): boolean {
  return parameter !== undefined && annotationNames(parameter).some((name) => /^Valid(?:ated)?$/.test(name));
}

/** Without annotations, Spring takes simple parameters of handlers from the query. */
function isRouted(parameter: Node): boolean {
  const declaration = parameter.parent?.parent;
  return declaration?.type === 'function_declaration' && isRoute(declaration);
}

/** `@GetMapping("/{name:[a-z]+}")` */
function isCheckedByRoute(parameter: Node): boolean {
  const name = parameter.namedChildren[0]?.text ?? '';
  const declaration = parameter.parent?.parent;
  const annotations = declaration == null ? [] : annotationsOf(declaration);
  return annotations.some(({ text }) => text.includes(`{${name}:`));
}

/** Whether an annotation makes the function answer requests. */
export function isRoute(declaration: Node): boolean {
  return annotationsOf(declaration).some((annotation) => ROUTE.test(annotationName(annotation)));
}

export function typeOf(parameter: Node): string {
  return parameter.namedChildren.find(({ type }) => /^(?:user|nullable)_type$/.test(type))?.text ?? '';
}

/** They stand beside the parameter, not in it. */
function annotationNames(parameter: Node): string[] {
  const before = parameter.previousNamedSibling;
  if (before?.type !== 'parameter_modifiers') return [];
  return before.namedChildren.filter(({ type }) => type === 'annotation').map((one) => annotationName(one));
}
