import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../java-syntax/declared-type';
import { isValueOfSwitch } from '../../java-syntax/switch-values';
import { isTestPath } from '../../java-syntax/tests';

const TEXT = new Set(
  'trim strip replace replaceAll replaceFirst toUpperCase toLowerCase substring concat repeat formatted'.split(' '),
);
const NUMBER = new Set('add subtract multiply divide negate abs pow mod remainder setScale round max min'.split(' '));
const TIME = new Set(
  'plus minus plusDays plusHours plusMinutes plusMonths plusSeconds plusWeeks plusYears minusDays minusHours minusMinutes minusMonths minusSeconds minusWeeks minusYears withDayOfMonth withHour withYear'.split(
    ' ',
  ),
);
const METHODS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['String', TEXT],
  ['BigDecimal', NUMBER],
  ['BigInteger', NUMBER],
  ['Duration', TIME],
  ['Instant', TIME],
  ['LocalDate', TIME],
  ['LocalDateTime', TIME],
  ['LocalTime', TIME],
  ['ZonedDateTime', TIME],
]);

/** Looked for first: finding out the type of an object takes a while. */
const SOME_METHOD = [...new Set([...METHODS.values()].flatMap((names) => [...names]))];

export const ignoredResult: CodeRule = {
  id: 'java/ignored-result',
  languages: ['java'],
  grade: 'crash',
  cwe: [252],
  description: 'The result of a method that changes nothing is thrown away.',
  help: 'Texts, big numbers and dates cannot be changed: `trim`, `replace`, `add` or `plusDays` give a new object and leave the old one as it was. Use what they return.',
  bad: 'class Shop { String name(String raw) { raw.trim(); return raw; } }',
  good: 'class Shop { String name(String raw) { return raw.trim(); } }',
  query: `((expression_statement
      (method_invocation object: [(identifier) (string_literal) (field_access)] @object name: (identifier) @name) @call) @statement
    (#any-of? @name ${SOME_METHOD.map((name) => `"${name}"`).join(' ')}))`,
  check(match) {
    const name = match.node('name').text;
    const object = match.node('object');
    const type = object.type === 'string_literal' ? 'String' : declaredType(object);
    // Tests call such methods to see them throw.
    if (METHODS.get(type ?? '')?.has(name) !== true || isTestPath(match.file.path)) return undefined;
    if (isValueOfSwitch(match.node('statement'))) return undefined;
    return { at: match.node('call'), message: `${name} leaves its ${type} as it is, and what it returns is not used.` };
  },
};
