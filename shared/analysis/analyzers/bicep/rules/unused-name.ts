import type { BicepRule } from '../template';

export const unusedName: BicepRule = {
  id: 'bicep/unused-name',
  grade: 'tidy',
  description: 'A parameter or a variable is used nowhere.',
  help: 'Whoever sets the parameter expects that it does something. Remove it, or use it.',
  bad: "param size string = 'S1'\noutput name string = 'shop'\n",
  good: "param size string = 'S1'\noutput name string = 'shop-${size}'\n",
  *check({ parameters, variables, text, notation }) {
    const count = countNames(text, notation === 'bicep' ? /\w+/g : /'\w[\w-]*'/g);
    for (const [what, list] of [
      ['parameter', parameters],
      ['variable', variables],
    ] as const) {
      for (const { name, start, end } of list) {
        // In Bicep the declaration itself is one place; in ARM it has other quotes than its uses.
        const isUsed =
          notation === 'bicep' ? (count.get(name.toLowerCase()) ?? 0) > 1 : count.has(`'${name.toLowerCase()}'`);
        if (!isUsed && !isMeant(text, start)) {
          yield { at: { start, end }, message: `The ${what} ${name} is used nowhere.` };
        }
      }
    }
  },
};

/** The linter of Bicep is told so, on the line before. */
function isMeant(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  return /^\s*#disable-next-line\b.*\bno-unused-/.test(before);
}

function countNames(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const [name] of text.matchAll(pattern)) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return count;
}
