export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green' | 'underline';

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Puts text in a terminal's colours, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export function createPaint(colors: boolean): Paint {
  if (!colors) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = CODES[style];
    return `\u001B[${on}m${text}\u001B[${off}m`;
  };
}
