import type { CoverageReader } from '../coverage-format';
import { clover } from './clover';
import { cobertura } from './cobertura';
import { goProfile } from './go-profile';
import { istanbul } from './istanbul';
import { jacoco } from './jacoco';
import { lcov } from './lcov';

const READERS: readonly CoverageReader[] = [clover, cobertura, goProfile, istanbul, jacoco, lcov];
/** Far enough to come past long comments at the start. */
const HEAD_CHARACTERS = 4_000;

export function coverageReaderOf(path: string, text: string): CoverageReader | undefined {
  const head = text.slice(0, HEAD_CHARACTERS);
  return READERS.find((reader) => reader.recognises(head, path));
}
