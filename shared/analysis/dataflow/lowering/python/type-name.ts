import type { PythonLowering } from './python-lowering';

const NAME = /^[A-Za-z_][\w.]*/;
const WRAPPERS =
  /^(?:typing\.|t\.|typing_extensions\.)?(?:Optional|Annotated|Final|ClassVar|Required|NotRequired|Awaitable)\[/;
/** Longer ones are made by programs. */
const MAX_LENGTH = 300;

/** The type an annotation names, by the imports of the file where it can be: `flask.Request`; without what stands in brackets. */
export function typeName(lowering: PythonLowering, node: number): string | undefined {
  return resolveType(lowering, lowering.read.text(node));
}

/** A dotted name as it is known outside of the file. */
export function resolveName(lowering: PythonLowering, name: string): string {
  const dot = name.indexOf('.');
  const first = dot === -1 ? name : name.slice(0, dot);
  const imported = lowering.imported.get(first);
  return imported === undefined ? name : imported + name.slice(first.length);
}

function resolveType(lowering: PythonLowering, annotation: string): string | undefined {
  if (annotation.length > MAX_LENGTH) return undefined;
  let text = annotation
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  for (let wrapper = WRAPPERS.exec(text); wrapper !== null; wrapper = WRAPPERS.exec(text)) {
    text = text.slice(wrapper[0].length).trim();
  }
  const [only = '', other] = text.split('|').filter((one) => !/^\s*None\b/.test(one));
  // What may be one of several is none of them for sure.
  if (other !== undefined && !text.includes('[')) return undefined;
  text = only.trim().replace(/^(["'])(.*)\1$/, '$2');
  const name = NAME.exec(text)?.[0];
  if (name === undefined || name === 'None' || name === 'Any' || name === 'Union') return undefined;
  return resolveName(lowering, name);
}
