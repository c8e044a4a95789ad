import type { DependencyFormat } from '../dependency-format';
import { linesOf } from '../text/lines';

const ENTRY = /^(\S+) (v[^\s/]+) h1:([A-Za-z0-9+/]{43}=)$/;

/** `go.sum`: digests of the modules that `go.mod` names, and of many that are not part of the build. */
export const goSum: DependencyFormat = {
  id: 'go-sum',
  ecosystem: 'Go',
  isLock: true,
  mayBeEmpty: true,
  matches: (name) => name === 'go.sum',
  read(text) {
    const digests: { name: string; version: string; integrity: string }[] = [];
    for (const { text: line } of linesOf(text)) {
      const [, name, version, digest] = ENTRY.exec(line) ?? [];
      if (name === undefined || version === undefined || digest === undefined) continue;
      digests.push({ name, version, integrity: `sha256-${digest}` });
    }
    return { declarations: [], digests };
  },
};
