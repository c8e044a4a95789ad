import { Level } from './rule';

export function isAtOrAbove(level: Level, threshold: Level): boolean {
  return Level.options.indexOf(level) >= Level.options.indexOf(threshold);
}
