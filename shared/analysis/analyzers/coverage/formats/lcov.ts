import { UnreadableReport, type CoverageReader } from '../coverage-format';

const LINE = /^DA:(\d{1,9}),(-?\d{1,20})/;

/** The tracefiles of lcov: https://github.com/linux-test-project/lcov, `geninfo(1)`. */
export const lcov: CoverageReader = {
  format: 'lcov',
  recognises: (head) => {
    const first = head.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('TN:'));
    return first?.startsWith('SF:') === true;
  },
  read(text, files) {
    let mark: ReturnType<typeof files.file> | undefined;
    for (const line of text.split(/\r?\n/)) {
      if (line.startsWith('SF:')) mark = files.file(line.slice(3).trim());
      else if (line.startsWith('end_of_record')) mark = undefined;
      else if (line.startsWith('DA:')) {
        const [, number, count] = LINE.exec(line) ?? [];
        if (mark === undefined || number === undefined) throw new UnreadableReport('a line of it has no meaning');
        mark(Number(number), Number(count) > 0);
      }
    }
    if (mark !== undefined) throw new UnreadableReport('it ends in the middle of a file');
    return [];
  },
};
