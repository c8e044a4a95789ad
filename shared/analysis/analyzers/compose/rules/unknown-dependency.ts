import type { ComposeRule } from '../compose-file';
import { entriesOf, entryAt, itemsOf, textAt, valueAt } from '../../../values/value';

export const unknownDependency: ComposeRule = {
  id: 'compose/unknown-dependency',
  grade: 'crash',
  description: 'A service waits for one that the file does not have.',
  help: 'Compose refuses the file. Name a service of the same file, or of one that is included or laid over it.',
  bad: 'services:\n  app:\n    image: app:1.2\n    depends_on: [database]\n  db:\n    image: postgres:18.1\n',
  good: 'services:\n  app:\n    image: app:1.2\n    depends_on: [db]\n  db:\n    image: postgres:18.1\n',
  *check({ services, isPartial }) {
    if (isPartial) return;
    const names = new Set(services.map(({ name }) => name));
    for (const { value } of services) {
      if (entryAt(value, 'extends') !== undefined) continue;
      const needed = valueAt(value, 'depends_on');
      const listed = itemsOf(needed).map((item) => ({ at: item, name: textAt(item), isOptional: false }));
      const mapped = entriesOf(needed).map((entry) => ({
        at: entry,
        name: entry.key,
        isOptional: textAt(entry.value, 'required') === 'false',
      }));
      for (const { at, name, isOptional } of [...listed, ...mapped]) {
        // What a variable stands for is not in the file.
        if (name !== undefined && !isOptional && !names.has(name) && !name.includes('$')) {
          yield { at, message: `There is no service ${name}.` };
        }
      }
    }
  },
};
