import { joinDependencies } from '../analyzers/dependencies/join/join-dependencies';
import type { Join } from './join';

/** Everything that is found out when all files have been looked at. */
export const JOINS: readonly Join[] = [joinDependencies];
