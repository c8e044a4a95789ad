import type { Interface } from 'node:readline';

/**
 * Hands over line after line, each when the one before is done; resolves when there are no more, or `answer` says that it was the last
 * one. What comes with a line, such as Ctrl-C in the same moment, comes after `answer` was called.
 */
export function answerLines(lines: Interface, answer: (line: string) => Promise<'next' | 'end'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting: string[] = [];
    let isBusy = false;
    let hasEnded = false;
    const next = (): void => {
      const line = waiting.shift();
      if (line === undefined) {
        if (hasEnded) resolve();
        return;
      }
      isBusy = true;
      answer(line).then((goesOn) => {
        // What stands behind the last line is nobody's any more.
        if (goesOn === 'end') return resolve();
        isBusy = false;
        next();
      }, reject);
    };
    lines.on('line', (line) => {
      waiting.push(line);
      if (!isBusy) next();
    });
    lines.once('close', () => {
      hasEnded = true;
      if (!isBusy) next();
    });
  });
}
