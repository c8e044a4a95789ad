import type { CoverageReader } from '../coverage-format';
import { readElements } from '../read-elements';
import { xmlRoot } from '../xml-root';

const MARKS = /\b(?:line-rate|lines-valid|branch-rate)=|<(?:sources|packages)\b/;

/** Cobertura's XML, which coverage.py, coverlet, gcovr, Istanbul and many others write. */
export const cobertura: CoverageReader = {
  format: 'cobertura',
  recognises: (head) => xmlRoot(head) === 'coverage' && MARKS.test(head),
  read(text, files) {
    const roots: string[] = [];
    let mark: ReturnType<typeof files.file> | undefined;
    readElements(text, {
      open(name, attributes) {
        if (name === 'class') mark = files.file(attributes['filename'] ?? '');
        if (name === 'line') mark?.(Number(attributes['number']), Number(attributes['hits']) > 0);
      },
      close(name, content) {
        if (name === 'class') mark = undefined;
        if (name === 'source' && content !== '') roots.push(content);
      },
    });
    return roots;
  },
};
