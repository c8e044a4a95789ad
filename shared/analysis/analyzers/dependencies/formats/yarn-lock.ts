import type { DependencyFormat } from '../dependency-format';
import { readYarnBerry } from './yarn-berry-lock';
import { readYarnClassic } from './yarn-classic-lock';

/** `yarn.lock`; the later format alone has `__metadata`. */
export const yarnLock: DependencyFormat = {
  id: 'yarn-lock',
  ecosystem: 'npm',
  isLock: true,
  mayBeEmpty: true,
  matches: (name) => name === 'yarn.lock',
  read: (text) => (/^__metadata:/m.test(text) ? readYarnBerry(text) : readYarnClassic(text)),
};
