import { followRun } from '../../../../clients/dashboard/src/run/follow-run';
import { RunView } from '../../../../shared/contracts';

const runOf = (state: RunView['state']): RunView =>
  RunView.parse({
    id: `run_${'0'.repeat(26)}`,
    project_id: `prj_${'0'.repeat(26)}`,
    snapshot_id: `snp_${'0'.repeat(26)}`,
    state,
    trigger: { kind: 'api' },
    progress: { batches_total: null, batches_done: 0, files_total: null, files_done: 0 },
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
  });

type Answer = { data: RunView; retryAfterSeconds: number | undefined } | Error;

async function follow(answers: Answer[], leaving = new AbortController()) {
  const pauses: number[] = [];
  const states: string[] = [];
  const problems: unknown[] = [];
  await followRun(runOf('running').id, {
    signal: leaving.signal,
    api: {
      async getRun() {
        const answer = answers.shift()!;
        if (answers.length === 0 && answer instanceof Error) leaving.abort();
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    async pause(seconds) {
      pauses.push(seconds);
    },
    onChange: ({ state }) => states.push(state),
    onProblem: (problem) => problems.push(problem),
  });
  return { pauses, states, problems };
}

describe('followRun', () => {
  it('looks as often as the service asks for, until the run ends', async () => {
    const { pauses, states } = await follow([
      { data: runOf('planned'), retryAfterSeconds: 9 },
      { data: runOf('running'), retryAfterSeconds: undefined },
      { data: runOf('succeeded'), retryAfterSeconds: undefined },
    ]);

    expect(states).toEqual(['planned', 'running', 'succeeded']);
    expect(pauses).toEqual([1, 9, 1]);
  });

  it('tells what went wrong, and goes on a while later', async () => {
    const { pauses, states, problems } = await follow([
      new Error('offline'),
      { data: runOf('failed'), retryAfterSeconds: undefined },
    ]);

    expect(problems).toEqual([new Error('offline')]);
    expect(states).toEqual(['failed']);
    expect(pauses).toEqual([1, 5]);
  });

  it('ends without a word when the page is left', async () => {
    const { problems } = await follow([new Error('aborted')]);

    expect(problems).toEqual([]);
  });
});
