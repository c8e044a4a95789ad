import type { Context } from './context';

/** The letters of a signature: https://dbus.freedesktop.org/doc/dbus-specification.html#type-system */
const SIGNATURE_OF_DBUS = /^[ybnqiuxtdsogahv(){}]+$/;
/** Libraries that write the shape of an array as a text behind its type. */
const SHAPES = /\b(?:jaxtyping|torchtyping|nptyping)\b/;
const BEHIND_A_TYPE = /\b[A-Za-z]\w*\[[^[\]"'\n]*,\s*$/;

/** Whether a finding in a quoted annotation is about a text that a library reads in its own way, and that names no type. */
export function isTextOfItsOwn({ text, start }: Context): boolean {
  const literal = literalAt(text, start);
  if (literal === undefined) return false;
  if (/dbus/i.test(text) && SIGNATURE_OF_DBUS.test(literal.value)) return true;
  return SHAPES.test(text) && BEHIND_A_TYPE.test(text.slice(Math.max(0, literal.start - 200), literal.start));
}

/** The text in quotes that begins at a place or lies around it, on one line. */
function literalAt(text: string, at: number): { start: number; value: string } | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const opened = /["'](?=[^"']*$)/.exec(text.slice(lineStart, at + 1));
  if (opened === null) return undefined;
  const start = lineStart + opened.index;
  const value = /^["']([^"'\n]*)["']/.exec(text.slice(start, start + 500))?.[1];
  return value === undefined ? undefined : { start, value };
}
