import type { ComposeRule } from '../compose-file';
import { itemsOf, textAt, valueAt } from '../../../values/value';

export const unconfined: ComposeRule = {
  id: 'compose/unconfined',
  grade: { cwe: [693], severity: 6.0, confidence: 'high' },
  description: 'The filter of system calls, or the mandatory access control, is switched off for a container.',
  help: 'Both stop most ways out of a container. Keep the defaults, or write a profile that allows the one call that is missing.',
  bad: 'services:\n  app:\n    image: app:1.2\n    security_opt:\n      - seccomp:unconfined\n',
  good: 'services:\n  app:\n    image: app:1.2\n    security_opt:\n      - no-new-privileges:true\n',
  *check({ services }) {
    for (const { value } of services) {
      for (const option of itemsOf(valueAt(value, 'security_opt'))) {
        if (/^(?:seccomp|apparmor|label|systempaths)[:=](?:unconfined|disable)$/.test(textAt(option) ?? '')) {
          yield { at: option, message: 'This takes a guard of the container away.' };
        }
      }
    }
  },
};
