import type { CoverageReader } from '../coverage-format';
import { readElements } from '../read-elements';
import { xmlRoot } from '../xml-root';

/** JaCoCo's XML, and Kover's, which is the same: files by their package, in modules where several were put together. */
export const jacoco: CoverageReader = {
  format: 'jacoco',
  recognises: (head) => xmlRoot(head) === 'report' && /<report\b[^>]{0,500}\bname=/.test(head) && isJacoco(head),
  read(text, files) {
    let module: string | undefined;
    let folder = '';
    let mark: ReturnType<typeof files.file> | undefined;
    readElements(text, {
      open(name, attributes) {
        if (name === 'group') module = attributes['name'];
        if (name === 'package') folder = attributes['name'] ?? '';
        if (name === 'sourcefile') {
          const file = attributes['name'] ?? '';
          mark = files.file(folder === '' ? file : `${folder}/${file}`, module);
        }
        if (name === 'line') mark?.(Number(attributes['nr']), Number(attributes['ci']) > 0);
      },
      close(name) {
        if (name === 'sourcefile') mark = undefined;
        if (name === 'group') module = undefined;
      },
    });
    return [];
  },
};

/** Many reports are called a report. */
function isJacoco(head: string): boolean {
  return head.includes('//JACOCO//') || /<(?:sessioninfo|group|package)\b/.test(head);
}
