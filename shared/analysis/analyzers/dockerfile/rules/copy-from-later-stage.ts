import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

export const copyFromLaterStage: DockerfileRule = {
  id: 'dockerfile/copy-from-later-stage',
  grade: 'crash',
  description: 'Files are copied from a stage that is not built yet.',
  help: 'A stage can only copy from stages above it; a later one, or itself, fails the build.',
  bad: 'FROM debian:13 AS app\nCOPY --from=build /out /\nFROM debian:13 AS build\n',
  good: 'FROM debian:13 AS build\nFROM debian:13 AS app\nCOPY --from=build /out /\n',
  *check({ stages }) {
    for (const [index, { instructions }] of stages.entries()) {
      for (const copy of instructionsOf({ text: '', stages: [], instructions }, 'COPY')) {
        const name = copy.flags
          .find((flag) => flag.startsWith('--from='))
          ?.slice('--from='.length)
          .toLowerCase();
        if (name === undefined) continue;
        const isEarlier = stages.slice(0, index).some((stage) => stage.name === name);
        const isLater = stages.slice(index).some((stage) => stage.name === name);
        const isTooHigh = /^\d+$/.test(name) && Number(name) >= index;
        if (!isEarlier && (isLater || isTooHigh)) {
          yield { at: copy, message: `The stage ${name} is not built before this one.` };
        }
      }
    }
  },
};
