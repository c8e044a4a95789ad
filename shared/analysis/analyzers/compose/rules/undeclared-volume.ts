import type { ComposeRule } from '../compose-file';
import { entriesOf, itemsOf, textAt, valueAt, type Place, type Value } from '../../../values/value';

export const undeclaredVolume: ComposeRule = {
  id: 'compose/undeclared-volume',
  grade: 'crash',
  description: 'A service uses a named volume or network that the file does not declare.',
  help: 'Compose refuses the file. Declare it under `volumes` or `networks`, or write `./name` where a folder is meant.',
  bad: 'services:\n  db:\n    image: postgres:18.1\n    volumes:\n      - data:/var/lib/postgresql\n',
  good: 'services:\n  db:\n    image: postgres:18.1\n    volumes:\n      - data:/var/lib/postgresql\nvolumes:\n  data:\n',
  *check({ root, services, isPartial }) {
    if (isPartial) return;
    const volumes = new Set(entriesOf(valueAt(root, 'volumes')).map(({ key }) => key));
    const networks = new Set(['default', ...entriesOf(valueAt(root, 'networks')).map(({ key }) => key)]);
    for (const { value } of services) {
      for (const volume of itemsOf(valueAt(value, 'volumes'))) {
        const name = volumeName(volume);
        if (name !== undefined && !volumes.has(name)) {
          yield { at: volume, message: `The volume ${name} is not declared.` };
        }
      }
      for (const { at, name } of attachedNetworks(value)) {
        if (!networks.has(name)) yield { at, message: `The network ${name} is not declared.` };
      }
    }
  },
};

function volumeName(volume: Value): string | undefined {
  if (volume.kind !== 'scalar' && textAt(volume, 'type') !== 'volume') return undefined;
  const name = textAt(volume, 'source') ?? /^([A-Za-z0-9][\w.-]+):/.exec(textAt(volume) ?? '')?.[1];
  return name === undefined || /[$/\\]/.test(name) ? undefined : name;
}

function attachedNetworks(service: Value): { at: Place; name: string }[] {
  const attached = valueAt(service, 'networks');
  const listed = itemsOf(attached).map((item) => ({ at: item, name: textAt(item) ?? '' }));
  const mapped = entriesOf(attached).map((entry) => ({ at: entry, name: entry.key }));
  return [...listed, ...mapped].filter(({ name }) => name !== '' && !name.includes('$'));
}
