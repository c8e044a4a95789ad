import { joinCoverage } from '../analyzers/coverage/join/coverage-join';
import { joinDependencies } from '../analyzers/dependencies/join/join-dependencies';
import { joinDuplication } from '../analyzers/duplication/duplication-join';
import { joinBrokenLinks } from '../analyzers/markdown/broken-links-join';
import { joinHotspots } from '../analyzers/metrics/hotspots-join';
import { joinMetrics } from '../analyzers/metrics/metrics-join';
import type { Join } from './join';
import { joinDataflowOnce } from './join-dataflow-once';

/** Everything that is found out when all files have been looked at. */
export const JOINS: readonly Join[] = [
  joinBrokenLinks,
  joinCoverage,
  joinDataflowOnce,
  joinDependencies,
  joinDuplication,
  joinHotspots,
  joinMetrics,
];
