import { z } from 'zod';
import { MESSAGE_SOURCES } from '../../shared/config';
import { page, ReplayedView, ReplayParked } from '../../shared/contracts';
import { replayParked } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';

export const replayParkedFunction = httpFunction({
  name: 'replay-parked',
  method: 'POST',
  route: 'v1/parked/replay',
  tag: 'Operation',
  summary: 'Put parked messages back',
  description:
    'Needs the operator key. Looks at one page of parked messages. A message of a run that has failed starts that run again as another.',
  permission: 'message:replay',
  body: ReplayParked.extend({ queue: z.enum(MESSAGE_SOURCES).optional() }),
  output: page(ReplayedView),

  async handle({ body }, { services }) {
    const { items, nextCursor } = await replayParked(body, services);
    const views = items.map(({ id, outcome, runId, note }) => ({ id, outcome, run_id: runId, note }));
    return { data: { items: views, next_cursor: nextCursor ?? null } };
  },
});
