import { AurelisError } from '../../../../shared/kernel';

/** Words as a shell has them: blanks part them, unless they stand in quotes. Throws where a quote has no end. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const [whole = '', pieces = ''] = /^((?:[^\s"']|"[^"]*"|'[^']*')+)\s*/.exec(rest) ?? [];
    if (whole === '') throw new AurelisError('VALIDATION_ERROR', 'A quote has no end.');
    words.push(
      pieces.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
    );
    rest = rest.slice(whole.length);
  }
  return words;
}
