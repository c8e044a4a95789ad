import type { CoverageReader } from '../coverage-format';
import { readElements } from '../read-elements';
import { xmlRoot } from '../xml-root';

const MARKS = /<coverage\b[^>]{0,500}\b(?:generated|clover)=|<project\b/;

/** Clover's XML, which PHPUnit and Istanbul write. */
export const clover: CoverageReader = {
  format: 'clover',
  recognises: (head) => xmlRoot(head) === 'coverage' && MARKS.test(head),
  read(text, files) {
    let mark: ReturnType<typeof files.file> | undefined;
    readElements(text, {
      open(name, attributes) {
        // PHPUnit gives the whole path as the name, the others apart from it.
        if (name === 'file') mark = files.file(attributes['path'] ?? attributes['name'] ?? '');
        if (name === 'line') mark?.(Number(attributes['num']), Number(attributes['count']) > 0);
      },
      close(name) {
        if (name === 'file') mark = undefined;
      },
    });
    return [];
  },
};
