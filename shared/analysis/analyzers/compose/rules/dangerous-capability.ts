import type { ComposeRule } from '../compose-file';
import { isDangerousCapability } from '../../../values/capability';
import { needsItsMachine } from '../../../values/needs-its-machine';
import { itemsOf, textAt, valueAt } from '../../../values/value';

export const dangerousCapability: ComposeRule = {
  id: 'compose/dangerous-capability',
  grade: { cwe: [250], severity: 7.0, confidence: 'medium' },
  description: 'A container has a right with which it can leave it.',
  help: '`SYS_ADMIN`, `SYS_PTRACE`, `SYS_MODULE` and `ALL` are as good as being root of the machine. Add the single right that is needed.',
  bad: 'services:\n  app:\n    image: app:1.2\n    cap_add: [ALL]\n',
  good: 'services:\n  app:\n    image: app:1.2\n    cap_drop: [ALL]\n    cap_add: [NET_BIND_SERVICE]\n',
  *check({ services }) {
    for (const { value } of services) {
      if (needsItsMachine(textAt(value, 'image'))) continue;
      for (const capability of itemsOf(valueAt(value, 'cap_add'))) {
        const name = textAt(capability) ?? '';
        if (isDangerousCapability(name)) {
          yield { at: capability, message: `${name} lets a program out of its container.` };
        }
      }
    }
  },
};
