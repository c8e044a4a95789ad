import type { Join } from './join';

/** Everything that is found out when all files have been looked at. */
export const JOINS: readonly Join[] = [];
