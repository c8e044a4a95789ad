import { NO_TAINTS, numberTaints, type Taint } from './taint';

/** Numbers carry no text, but may be large. */
const NUMBER_TYPES = new Set(
  'int long float double Integer Long Float Double number java.lang.Integer java.lang.Long java.lang.Double java.lang.Float'.split(
    ' ',
  ),
);
const HARMLESS_TYPES = new Set(
  (
    'short byte boolean Short Byte Boolean UUID bool uuid.UUID java.util.UUID java.lang.Short java.lang.Byte java.lang.Boolean ' +
    'pydantic.UUID1 pydantic.UUID3 pydantic.UUID4 pydantic.UUID5 datetime.date datetime.time datetime.datetime ' +
    'datetime.timedelta'
  ).split(' '),
);

/** `long[]`, `List<Long>`. */
const COLLECTION = /^(?:(?:[\w.]+\.)?(?:List|Set|Collection|Iterable)<)?([\w.]+)(?:>|\[\])$/;

/** Many of them are a text. */
const BYTES = new Set(['byte', 'Byte', 'java.lang.Byte']);

/** What of some data can be in a variable of a type. */
export function taintsOfType(taints: readonly Taint[], type: string): readonly Taint[] {
  const [, inner] = COLLECTION.exec(type) ?? [];
  if (inner !== undefined && BYTES.has(inner)) return taints;
  const one = inner ?? type;
  if (HARMLESS_TYPES.has(one)) return NO_TAINTS;
  return NUMBER_TYPES.has(one) ? numberTaints(taints) : taints;
}
