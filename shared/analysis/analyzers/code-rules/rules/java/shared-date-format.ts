import type { CodeRule } from '../../code-rule';
import { hasModifier } from '../../java-syntax/modifiers';
import { simpleType } from '../../java-syntax/declared-type';
import { enclosingType } from '../../java-syntax/bodies';

const UNSAFE = new Set(['SimpleDateFormat', 'DateFormat', 'Calendar', 'GregorianCalendar']);

export const sharedDateFormat: CodeRule = {
  id: 'java/shared-date-format',
  languages: ['java'],
  grade: 'suspect',
  cwe: [662],
  description: 'A date format or calendar, which threads must not share, is kept in a static field.',
  help: '`SimpleDateFormat` and `Calendar` keep their work in fields: two threads that use one at the same time get wrong dates, without any exception. Use `DateTimeFormatter`, which never changes, or make one where it is needed.',
  bad: 'class Shop { static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd"); }',
  good: 'class Shop { static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd"); }',
  query:
    '(field_declaration type: [(type_identifier) (scoped_type_identifier)] @type declarator: (variable_declarator name: (identifier) @name)) @field',
  check(match) {
    const type = simpleType(match.node('type'));
    const field = match.node('field');
    if (!UNSAFE.has(type) || !hasModifier(field, 'static')) return undefined;
    // Somebody thought of it.
    if (enclosingType(field)?.text.includes('synchronized') === true) return undefined;
    return { at: match.node('name'), message: `Threads that share this ${type} get wrong dates from it.` };
  },
};
