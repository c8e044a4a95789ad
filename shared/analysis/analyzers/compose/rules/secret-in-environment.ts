import type { ComposeRule } from '../compose-file';
import { isPlaceholderValue, isSecretName, isTrialValue } from '../../../values/secret-name';
import { entriesOf, itemsOf, textAt, valueAt } from '../../../values/value';

export const secretInEnvironment: ComposeRule = {
  id: 'compose/secret-in-environment',
  grade: { cwe: [798], severity: 7.0, confidence: 'medium' },
  description: 'A secret is written into a Compose file.',
  help: 'Everybody who can read the repository has it. Use `secrets`, or `${DB_PASSWORD:?}` with a `.env` that is not kept with the code.',
  bad: 'services:\n  db:\n    image: postgres:18.1\n    environment:\n      POSTGRES_PASSWORD: correct-horse\n',
  good: 'services:\n  db:\n    image: postgres:18.1\n    environment:\n      POSTGRES_PASSWORD: ${DB_PASSWORD:?}\n',
  *check({ services }) {
    for (const { value } of services) {
      const environment = valueAt(value, 'environment');
      const listed = itemsOf(environment).flatMap((item) => {
        const text = textAt(item) ?? '';
        const split = text.indexOf('=');
        return split === -1 ? [] : [{ at: item, name: text.slice(0, split), text: text.slice(split + 1) }];
      });
      const mapped = entriesOf(environment).map((entry) => ({
        at: entry.value,
        name: entry.key,
        text: textAt(entry.value) ?? '',
      }));
      const all = [...listed, ...mapped];
      for (const { at, name, text } of all) {
        // The same word for user, database and password is for trying things out.
        if (all.some((other) => other.at !== at && other.text === text)) continue;
        if (isSecretName(name) && !isPlaceholderValue(text) && !isTrialValue(text)) {
          yield { at, message: `Everybody who can read this file has the value of ${name}.` };
        }
      }
    }
  },
};
