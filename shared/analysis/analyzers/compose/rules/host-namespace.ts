import type { ComposeRule } from '../compose-file';
import { entryAt, textAt } from '../../../values/value';

export const hostNamespace: ComposeRule = {
  id: 'compose/host-namespace',
  grade: { cwe: [250], severity: 5.5, confidence: 'medium' },
  description: 'A container shares the processes, memory or users of its machine.',
  help: 'It can read the environment of all processes there, or change what they share. Leave it out; `network_mode: host` alone gives no such rights.',
  bad: 'services:\n  app:\n    image: app:1.2\n    pid: host\n',
  good: 'services:\n  app:\n    image: app:1.2\n    ports:\n      - 127.0.0.1:8080:8080\n',
  *check({ services }) {
    for (const { value } of services) {
      for (const key of ['pid', 'ipc', 'userns_mode']) {
        const entry = entryAt(value, key);
        if (entry !== undefined && textAt(value, key) === 'host') {
          yield {
            at: { start: entry.start, end: entry.value.end },
            message: `With this, ${key} is that of the machine.`,
          };
        }
      }
    }
  },
};
