import { UnreadableReport, type CoverageReader } from '../coverage-format';

const MODE = /^mode: (?:set|count|atomic)\s*$/;
const BLOCK = /^(.{1,1024}):(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} \d{1,9} (\d{1,20})$/;

/** What `go test -coverprofile` writes: blocks of lines, with how often each ran. */
export const goProfile: CoverageReader = {
  format: 'go',
  recognises: (head) => MODE.test(head.split('\n', 1)[0] ?? ''),
  read(text, files) {
    for (const line of text.split(/\r?\n/)) {
      // Profiles that were put together carry the first line of each.
      if (line === '' || MODE.test(line)) continue;
      const [, path = '', start, end, count] = BLOCK.exec(line) ?? [];
      if (start === undefined) throw new UnreadableReport('a line of it has no meaning');
      const mark = files.file(path);
      for (let number = Number(start); number <= Number(end); number++) mark(number, Number(count) > 0);
    }
    return [];
  },
};
