import { entriesOf, itemsOf, textAt, valueAt, type Value } from '../../values/value';
import { jsonValue } from '../../values/json-value';
import type { Node } from 'web-tree-sitter';
import type { Output, Parameter, Resource, Template } from './template';

const MAX_DEPTH = 8;

/** Whether a JSON text says of itself that it is a template. */
export function isArmTemplate(text: string): boolean {
  return /"\$schema"\s*:\s*"https?:\/\/schema\.management\.azure\.com\/schemas\/[\w-]+\/[\w.]*[dD]eploymentTemplate\.json/.test(
    text.slice(0, 2000),
  );
}

/** Reads an ARM template from the syntax tree of its JSON. */
export function readArm(root: Node, text: string): Template | undefined {
  const object = root.namedChildren.find(({ type }) => type === 'object');
  if (object === undefined) return undefined;
  const value = jsonValue(object);
  return {
    text,
    notation: 'arm',
    resources: resourcesIn(valueAt(value, 'resources'), '', 0),
    parameters: entriesOf(valueAt(value, 'parameters')).map(({ key, start, end, value: one }): Parameter => {
      const type = (textAt(one, 'type') ?? '').toLowerCase();
      const given = valueAt(one, 'defaultValue');
      return {
        name: key,
        start,
        end,
        isString: type === 'string',
        isSecure: type.startsWith('secure'),
        default: given?.kind === 'scalar' ? given : undefined,
      };
    }),
    variables: entriesOf(valueAt(value, 'variables'))
      .filter(({ key }) => key !== 'copy')
      .map(({ key, start, end }) => ({ name: key, start, end })),
    outputs: entriesOf(valueAt(value, 'outputs')).map(({ key, start, end, value: one }): Output => {
      const at = valueAt(one, 'value');
      const isSecure = (textAt(one, 'type') ?? '').toLowerCase().startsWith('secure');
      return { name: key, start, end, isSecure, expression: at === undefined ? '' : text.slice(at.start, at.end) };
    }),
  };
}

function resourcesIn(list: Value | undefined, parent: string, depth: number): Resource[] {
  if (depth > MAX_DEPTH) return [];
  const all = list?.kind === 'map' ? list.entries.map(({ value }) => value) : itemsOf(list);
  return all.flatMap((body) => {
    const name = textAt(body, 'type');
    const at = valueAt(body, 'type');
    if (name === undefined || at === undefined || textAt(body, 'existing') === 'true') return [];
    const type = name.includes('/') && name.includes('.') ? name : `${parent}${name}`;
    return [{ type: type.toLowerCase(), at, body }, ...resourcesIn(valueAt(body, 'resources'), `${type}/`, depth + 1)];
  });
}
