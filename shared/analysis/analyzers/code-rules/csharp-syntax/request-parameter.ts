import type { Node } from 'web-tree-sitter';
import type { RequestPart } from '../request-tracker';
import { argumentsOf } from './called';
import { enclosingFunction, enclosingType } from './enclosing';
import { mappingOf } from './request-object';
import { stringValue } from './strings';
import { attributesOf } from './test-code';
import { attributeNames, isCalledByRequests } from './web-types';

const TEXT =
  /^(?:string|String|Uri|StringValues|string\[\]|(?:List|IList|IEnumerable|ICollection|IReadOnlyList)<string>)\??$/;
/** Attributes that leave a text as free as it was. */
const FREE =
  /^(?:From(?:Query|Route|Form|Header|Body|Uri)|Required|Bind|BindRequired|StringLength|MaxLength|MinLength|AllowNull|CanBeNull)$/;

/** What part of the request a parameter is, where a framework fills it from there and nothing limits it. */
export function requestParameter(parameter: Node): RequestPart | undefined {
  return TEXT.test(parameter.childForFieldName('type')?.text ?? '') ? filledFromRequest(parameter) : undefined;
}

/** The same, whatever the type of the parameter is. */
export function filledFromRequest(parameter: Node): RequestPart | undefined {
  const around = enclosingFunction(parameter);
  if (around === undefined) return undefined;
  const names = attributeNames(parameter);
  if (!names.every((name) => FREE.test(name))) return undefined;
  const templates = templatesFor(around);
  if (templates === undefined) return undefined;
  if (names.includes('FromHeader')) return 'header';
  const name = parameter.childForFieldName('name')?.text ?? '';
  const isRoute = names.includes('FromRoute') || templates.some((template) => hasPlace(template, name));
  return isRoute ? 'route' : 'field';
}

/** The routes of a function that requests are handed to; undefined for any other. */
function templatesFor(around: Node): string[] | undefined {
  if (around.type === 'lambda_expression') {
    const call = mappingOf(around);
    return call === undefined
      ? undefined
      : argumentsOf(call)
          .slice(0, 1)
          .flatMap((one) => stringValue(one) ?? []);
  }
  const type = around.type === 'method_declaration' ? enclosingType(around) : undefined;
  if (type === undefined || !isCalledByRequests(around, type)) return undefined;
  const attributes = [...attributesOf(around), ...attributesOf(type)];
  return attributes.flatMap((one) => one.text.match(/"[^"]*"/g) ?? []);
}

/** `{name}`, `{name?}` or `{name=a}`; one that is to be a number, or `{*name}`, which may be any path, is no step of it. */
function hasPlace(template: string, name: string): boolean {
  return new RegExp(`\\{${name}[:?=}]`, 'i').test(template);
}
