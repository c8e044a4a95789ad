import type { ComposeRule } from '../compose-file';
import { entryAt, scalarAt } from '../../../values/value';

export const privilegedService: ComposeRule = {
  id: 'compose/privileged-service',
  grade: { cwe: [250], severity: 8.0, confidence: 'high' },
  description: 'A container has all rights of the machine it runs on.',
  help: 'Whoever breaks into it owns the machine. Give the single capability (`cap_add`) or device (`devices`) that is needed.',
  bad: 'services:\n  app:\n    image: app:1.2\n    privileged: true\n',
  good: 'services:\n  app:\n    image: app:1.2\n    cap_add: [NET_ADMIN]\n',
  *check({ services }) {
    for (const { value, name } of services) {
      const entry = entryAt(value, 'privileged');
      if (entry !== undefined && scalarAt(value, 'privileged') === true) {
        yield {
          at: { start: entry.start, end: entry.value.end },
          message: `The service ${name} may do anything to its machine.`,
        };
      }
    }
  },
};
