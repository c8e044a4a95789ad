export type IsAllowed = (value: string) => boolean;

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const GUID = /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;

type MakeConstraint = (limits: readonly number[]) => IsAllowed;

const CONSTRAINTS: Readonly<Record<string, MakeConstraint>> = {
  int: () => (value) => INTEGER.test(value) && Math.abs(Number(value)) <= 2_147_483_648,
  long: () => (value) => INTEGER.test(value),
  double: () => isNumber,
  float: () => isNumber,
  decimal: () => isNumber,
  bool: () => (value) => /^(true|false)$/i.test(value),
  guid: () => (value) => GUID.test(value),
  alpha: () => (value) => /^[a-z]*$/i.test(value),
  datetime: () => (value) => !Number.isNaN(Date.parse(value)),
  required: () => (value) => value !== '',
  minlength:
    ([least = 0]) =>
    (value) =>
      value.length >= least,
  maxlength:
    ([most = 0]) =>
    (value) =>
      value.length <= most,
  length:
    ([least = 0, most = least]) =>
    (value) =>
      value.length >= least && value.length <= most,
  min:
    ([least = 0]) =>
    (value) =>
      INTEGER.test(value) && Number(value) >= least,
  max:
    ([most = 0]) =>
    (value) =>
      INTEGER.test(value) && Number(value) <= most,
  range:
    ([least = 0, most = 0]) =>
    (value) =>
      INTEGER.test(value) && Number(value) >= least && Number(value) <= most,
};

/** The check behind an inline constraint of a route, such as `int` or `length(2,5)`. */
export function routeConstraint(text: string): IsAllowed {
  const [, name = '', limits = ''] = /^([a-z]+)(?:\(([\d,\s-]*)\))?$/i.exec(text) ?? [];
  const make = CONSTRAINTS[name.toLowerCase()];
  if (make === undefined) throw new Error(`route constraint '${text}' is not supported.`);
  return make(limits.split(',').map(Number));
}

function isNumber(value: string): boolean {
  return NUMBER.test(value);
}
