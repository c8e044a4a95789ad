import { entriesOf, entryAt, valueAt } from '../../values/value';
import { yamlValues } from '../../values/yaml-values';
import type { ComposeFile } from './compose-file';

const COMPOSE_NAME = /(?:^|\/)[^/]*(?:compose|docker-stack)[^/]*\.ya?ml$/i;
/** Files of other names are often written to be laid over one of these. */
const WHOLE_NAME = /^(?:docker-)?compose\.ya?ml$/i;

/** Reads a Compose file; undefined for other YAML. */
export function readComposeFile(path: string, text: string): ComposeFile | undefined {
  if (!COMPOSE_NAME.test(path) || !/^services\s*:/m.test(text)) return undefined;
  const [root] = yamlValues(text);
  if (root?.kind !== 'map') return undefined;
  return {
    root,
    services: entriesOf(valueAt(root, 'services')).map((entry) => ({ name: entry.key, entry, value: entry.value })),
    isPartial: !WHOLE_NAME.test(path.slice(path.lastIndexOf('/') + 1)) || entryAt(root, 'include') !== undefined,
  };
}
