import type { RawString } from './lexical-grammar';

/** `R"name(…)name"` */
export const CPP_RAW_STRING: RawString = {
  starts: 'RuUL',
  endOf: (text, start) => closedBy(text, start, /(?:u8|[uUL])?R"([^()\\\s"]{0,16})\(/y, (name) => `)${name}"`),
};

/** `r#"…"#` */
export const RUST_RAW_STRING: RawString = {
  starts: 'rbc',
  endOf: (text, start) => closedBy(text, start, /[bc]?r(#{0,255})"/y, (hashes) => `"${hashes}`),
};

/** `@"…"`, where two quotes are one. */
export const CSHARP_VERBATIM_STRING: RawString = {
  starts: '@$',
  endOf(text, start) {
    const open = /(?:@\$?|\$@)"/y;
    open.lastIndex = start;
    if (!open.test(text)) return undefined;
    for (let at = text.indexOf('"', open.lastIndex); at !== -1; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] !== '"') return at + 1;
    }
    return text.length;
  },
};

function closedBy(text: string, start: number, open: RegExp, closeOf: (name: string) => string): number | undefined {
  open.lastIndex = start;
  const match = open.exec(text);
  if (match === null) return undefined;
  const close = closeOf(match[1] ?? '');
  const at = text.indexOf(close, open.lastIndex);
  return at === -1 ? text.length : at + close.length;
}
