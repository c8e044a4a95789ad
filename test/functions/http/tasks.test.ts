import { text as readText } from 'node:stream/consumers';
import type { HttpResponseInit } from '@azure/functions';
import { ErrorEnvelope, successEnvelope, TaskAnswerView, TaskName } from '../../../shared/contracts';
import { AurelisError } from '../../../shared/kernel';
import { HTTP_FUNCTIONS } from '../../../functions/registry';
import { callDefinition, callFunction, type FunctionCall } from '../../support/call-function';
import { deliverAll } from '../../support/memory/deliver';
import { givenRun } from '../../support/memory/scenario';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

const SNIPPET = { text: 'let a = 1;\n', language: 'typescript' };

let services: MemoryServices;
let tenant: TenantWithKeys;
beforeEach(async () => {
  services = memoryServices();
  tenant = await givenTenant(services);
});

const explain = (body: object, call: FunctionCall = {}): Promise<HttpResponseInit> =>
  callFunction('explain-code', services, { key: tenant.keys.developer, body, ...call });

const answerOf = (response: HttpResponseInit): TaskAnswerView =>
  successEnvelope(TaskAnswerView).parse(response.jsonBody).data;

const errorOf = (response: HttpResponseInit): ErrorEnvelope['error'] => ErrorEnvelope.parse(response.jsonBody).error;

async function eventsOf(response: HttpResponseInit): Promise<{ event: string; data: unknown }[]> {
  const body = await readText(response.body as ReadableStream);
  return body
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [event = '', data = ''] = block.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
      return { event, data: JSON.parse(data) as unknown };
    });
}

async function givenFinding(tenantId: string): Promise<{ runId: string; fingerprint: string }> {
  const run = await givenRun(services, { 'src/a.js': 'fine();\nFLAW();\n' }, tenantId);
  await deliverAll(services);
  const { items } = await services.findings.list({ tenantId, runId: run.id }, { limit: 1 });
  return { runId: run.id, fingerprint: items[0]!.fingerprint };
}

describe('a task over HTTP', () => {
  it.each(TaskName.options)('has a function for %s', async (task) => {
    const definition = HTTP_FUNCTIONS.find(({ route }) => route === `v1/${task}`)!;
    const body = { ...SNIPPET, instruction: 'briefly' };

    const response = await callDefinition(definition, services, { key: tenant.keys.developer, body });

    expect(answerOf(response)).toMatchObject({ task, provider: 'scripted', text: `${task} of snippet.ts` });
    expect(services.performer.asked[0]).toMatchObject({ task, instruction: 'briefly', tenantId: tenant.id });
  });

  it('charges the key that asked and tells where a selection is', async () => {
    const selection = { path: 'anything', start_line: 1, end_line: 1 };

    await explain({ ...SNIPPET, selection, model: 'large', offline: true, dry_run: true });

    const [asked] = services.performer.asked;
    expect(asked).toMatchObject({
      callerId: expect.stringMatching(/^key_/) as string,
      files: [{ path: 'snippet.ts', text: SNIPPET.text }],
      selection: { path: 'snippet.ts', startLine: 1, endLine: 1 },
      model: 'large',
      offline: true,
      dryRun: true,
      deadlineMs: services.taskDeadlineMs,
    });
  });

  it('says that it knows no such language', async () => {
    const response = await explain({ text: 'x', language: 'klingon' });

    expect(response.status).toBe(400);
    expect(errorOf(response).details).toEqual([
      { field: 'language', issue: expect.stringContaining('none that Aurelis knows') as string },
    ]);
  });

  it.each([
    ['RATE_LIMITED', 429, '7'],
    ['QUOTA_EXCEEDED', 429, '3600'],
    ['UPSTREAM_UNAVAILABLE', 503, '30'],
  ] as const)('passes %s on with when to try again, also where it streams', async (code, status, after) => {
    services.performer.before = () => {
      throw new AurelisError(code, 'Not now.', { retryAfterSeconds: Number(after) });
    };

    const whole = await explain(SNIPPET);
    const streamed = await explain(SNIPPET, { headers: { accept: 'text/event-stream' } });

    for (const response of [whole, streamed]) {
      expect(response).toMatchObject({ status, headers: { 'retry-after': after } });
      expect(errorOf(response).code).toBe(code);
    }
  });
});

describe('a task about a finding of a run', () => {
  it('is given the finding, its file, and what the repository never sends', async () => {
    const tree = { 'src/a.js': 'fine();\nFLAW();\n', '.aurelis.yaml': 'neverSend: ["secret/**"]\n' };
    const run = await givenRun(services, tree, tenant.id);
    await deliverAll(services);
    const { items } = await services.findings.list({ tenantId: tenant.id, runId: run.id }, { limit: 1 });

    const response = await explain({ run_id: run.id, finding: items[0]!.fingerprint });

    expect(response.status).toBe(200);
    expect(services.performer.asked[0]).toMatchObject({
      finding: { ruleId: 'test/flaw', path: 'src/a.js' },
      files: [{ path: 'src/a.js', text: 'fine();\nFLAW();\n' }],
      neverSend: ['secret/**'],
      projectId: run.projectId,
    });
  });

  it('is not told from an unknown one where it is of another tenant', async () => {
    const { runId, fingerprint } = await givenFinding(tenant.id);
    const stranger = await givenTenant(services, 'stranger');

    const theirs = await explain({ run_id: runId, finding: fingerprint }, { key: stranger.keys.admin });
    const unknown = await explain(
      { run_id: runId.replace(/.$/, 'z'), finding: fingerprint },
      { key: stranger.keys.admin },
    );

    expect(theirs.status).toBe(404);
    expect(errorOf(theirs)).toEqual(errorOf(unknown));
    expect(services.performer.asked).toEqual([]);
  });

  it('is not found where the run has no such finding', async () => {
    const { runId } = await givenFinding(tenant.id);

    expect((await explain({ run_id: runId, finding: 'other' })).status).toBe(404);
  });

  it('has to wait until the run has ended', async () => {
    const run = await givenRun(services, { 'src/a.js': 'FLAW();\n' }, tenant.id);

    const response = await explain({ run_id: run.id, finding: 'any' });

    expect(errorOf(response).details).toEqual([{ field: 'run_id', issue: 'that run has not ended yet' }]);
  });
});

describe('an idempotency key', () => {
  const headers = { 'idempotency-key': 'once-and-only' };

  it('gives the first answer again, and nobody is asked twice', async () => {
    const first = answerOf(await explain(SNIPPET, { headers }));
    services.performer.before = () => {
      throw new Error('asked again');
    };

    const second = await explain(SNIPPET, { headers });
    const streamed = await explain(SNIPPET, { headers: { ...headers, accept: 'text/event-stream' } });

    expect(answerOf(second)).toEqual(first);
    expect(await eventsOf(streamed)).toEqual([
      { event: 'text', data: { text: first.text } },
      { event: 'end', data: first },
    ]);
    expect(services.performer.asked).toHaveLength(1);
  });

  it('conflicts with another request, and with none of another tenant', async () => {
    const stranger = await givenTenant(services, 'stranger');
    await explain(SNIPPET, { headers });

    expect((await explain({ ...SNIPPET, text: 'let b;' }, { headers })).status).toBe(409);
    expect((await explain({ ...SNIPPET, text: 'let b;' }, { headers, key: stranger.keys.admin })).status).toBe(200);
  });

  it('keeps nothing of a request that failed', async () => {
    services.performer.before = () => {
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Not now.');
    };
    await explain(SNIPPET, { headers });
    services.performer.before = () => undefined;

    expect((await explain(SNIPPET, { headers })).status).toBe(200);
  });
});

describe('two calls at once with one idempotency key', () => {
  const headers = { 'idempotency-key': 'once-and-only' };
  const streamed = { headers: { ...headers, accept: 'text/event-stream' } };

  /** Holds the first call back where it would pay, until the other one waits for it. */
  function holdFirst(): { letGo: () => void; isWaiting: Promise<void> } {
    const held = Promise.withResolvers<undefined>();
    const waiting = Promise.withResolvers<undefined>();
    services.performer.before = async () => {
      services.performer.before = () => undefined;
      await held.promise;
    };
    services.wait = async () => {
      services.clock.advance(1);
      waiting.resolve(undefined);
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { letGo: () => held.resolve(undefined), isWaiting: waiting.promise };
  }

  it.each([
    ['whole', {}, {}],
    ['streamed', { accept: 'text/event-stream' }, { accept: 'text/event-stream' }],
    ['one of each', {}, { accept: 'text/event-stream' }],
  ])('pay once, and both get the answer: %s', async (_name, first, second) => {
    const { letGo, isWaiting } = holdFirst();

    const calls = [first, second].map(async (more) => {
      const response = await explain(SNIPPET, { headers: { ...headers, ...more } });
      return response.jsonBody === undefined ? (await eventsOf(response)).at(-1)?.data : answerOf(response);
    });
    await isWaiting;
    letGo();
    const answers = await Promise.all(calls);

    expect(services.performer.asked).toHaveLength(1);
    expect(answers[1]).toEqual(answers[0]);
    expect(TaskAnswerView.parse(answers[0]).text).toBe('explain of snippet.ts');
  });

  it('has the second one do it where the first one fails', async () => {
    const { letGo, isWaiting } = holdFirst();
    const { perform } = services.performer;
    services.performer.perform = async (request) => {
      services.performer.perform = perform;
      await perform(request);
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Not now.');
    };

    const calls = [explain(SNIPPET, { headers }), explain(SNIPPET, { headers })];
    await isWaiting;
    letGo();
    const statuses = (await Promise.all(calls)).map(({ status }) => status);

    expect(statuses).toEqual([503, 200]);
    const [first, second] = services.performer.asked;
    expect(first?.deadlineMs).toBe(services.taskDeadlineMs);
    expect(second?.deadlineMs).toBeLessThan(services.taskDeadlineMs);
  });

  it('has the second one do it where the caller of the first one hangs up', async () => {
    const response = await explain(SNIPPET, streamed);
    const reader = (response.body as ReadableStream).getReader();
    await reader.read();
    services.wait = () => reader.cancel();

    const second = await explain(SNIPPET, { headers });

    expect(answerOf(second).text).toBe('explain of snippet.ts');
    expect(services.performer.asked).toHaveLength(2);
  });

  it('says to the second one what to do where the first one takes too long', async () => {
    const held = Promise.withResolvers<undefined>();
    services.performer.before = () => held.promise;
    const first = explain(SNIPPET, { headers });

    const second = await explain(SNIPPET, { headers });

    expect(second).toMatchObject({ status: 409, headers: { 'retry-after': '5' } });
    expect(errorOf(second).message).toContain('Repeat the call with the same key');
    held.resolve(undefined);
    expect((await first).status).toBe(200);
    expect(services.performer.asked).toHaveLength(1);
  });

  it('refuses another request under the key at once', async () => {
    const held = Promise.withResolvers<undefined>();
    services.performer.before = () => held.promise;
    const first = explain(SNIPPET, { headers });
    services.wait = () => Promise.reject(new Error('waited'));

    const second = await explain({ ...SNIPPET, text: 'let b;' }, { headers });

    expect(errorOf(second)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('another') as string });
    held.resolve(undefined);
    await first;
  });
});

describe('a task of a project that is erased meanwhile', () => {
  it.each([{}, { accept: 'text/event-stream' }])(
    'leaves no answer behind, not with models either: %j',
    async (more) => {
      const { runId, fingerprint } = await givenFinding(tenant.id);
      const erased: string[] = [];
      services.modelAnswers = { eraseProject: async (_tenantId, projectId) => void erased.push(projectId) };
      const { document } = (await services.runs.find({ tenantId: tenant.id, runId }))!;
      services.performer.before = async () => {
        await services.projects.forget(tenant.id, document.projectId);
      };

      const response = await explain({ run_id: runId, finding: fingerprint }, { headers: more });
      const { error } = ErrorEnvelope.parse(response.jsonBody ?? (await eventsOf(response)).at(-1)?.data);

      expect(error.code).toBe('NOT_FOUND');
      expect(erased).toEqual([document.projectId]);
    },
  );
});

describe('a streamed task', () => {
  const headers = { accept: 'text/event-stream' };

  it('comes in pieces, and the whole answer last', async () => {
    const response = await explain(SNIPPET, { headers });

    expect(response).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    });
    const events = await eventsOf(response);
    expect(events.slice(0, -1).map(({ data }) => data)).toEqual([
      { text: 'explain ' },
      { text: 'of ' },
      { text: 'snippet.ts' },
    ]);
    expect(TaskAnswerView.parse(events.at(-1)?.data)).toMatchObject({ cost_usd: 0.01, usage: { input_tokens: 10 } });
  });

  it('ends with what went wrong in the middle', async () => {
    const { stream } = services.performer;
    services.performer.stream = async function* (request) {
      for await (const event of stream(request)) {
        if (event.kind === 'end') throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The model was cut off.');
        yield event;
      }
    };

    const events = await eventsOf(await explain(SNIPPET, { headers }));

    expect(events.at(-1)).toMatchObject({ event: 'error', data: { success: false } });
    expect(ErrorEnvelope.parse(events.at(-1)?.data).error.message).toBe('The model was cut off.');
  });

  it('tells nothing of an error nobody expected', async () => {
    services.performer.stream = async function* () {
      yield { kind: 'text', text: 'so far' };
      throw new Error('secret of the house');
    };

    const response = await explain(SNIPPET, { headers });

    expect(JSON.stringify(await eventsOf(response))).not.toContain('secret of the house');
  });
});
