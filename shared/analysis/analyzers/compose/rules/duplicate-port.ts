import type { ComposeRule } from '../compose-file';
import { entryAt } from '../../../values/value';
import { publishedPorts } from '../published-ports';

export const duplicatePort: ComposeRule = {
  id: 'compose/duplicate-port',
  grade: 'bug',
  description: 'Two services want one port of the machine.',
  help: 'The second of them does not start. Give one of them another port, or put them into different profiles.',
  bad: 'services:\n  a:\n    image: a:1\n    ports: ["8080:80"]\n  b:\n    image: b:1\n    ports: ["8080:80"]\n',
  good: 'services:\n  a:\n    image: a:1\n    ports: ["8080:80"]\n  b:\n    image: b:1\n    ports: ["8081:80"]\n',
  *check({ services }) {
    const seen = new Map<string, string>();
    for (const service of services) {
      // Services of different profiles need not run together.
      if (entryAt(service.value, 'profiles') !== undefined) continue;
      for (const { at, host, published, protocol } of publishedPorts(service)) {
        if (published === undefined || !/^\d+$/.test(published) || published === '0') continue;
        const key = `${host ?? ''}|${published}|${protocol}`;
        const owner = seen.get(key);
        if (owner !== undefined && owner !== service.name && !isOtherVersion(owner, service.name)) {
          yield { at, message: `The service ${owner} has the port ${published} already.` };
        }
        seen.set(key, service.name);
      }
    }
  },
};

/** Such as `postgres-16` and `postgres-17`: whoever starts one does not start the other. */
function isOtherVersion(left: string, right: string): boolean {
  const [one, other] = [left, right].map((name) => name.replaceAll(/[-_.]?\d+/g, ''));
  return one === other;
}
