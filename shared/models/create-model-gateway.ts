import { z } from 'zod';
import { KeptEntries } from './answers/kept-entries';
import { CallDesk, type Wanted } from './calls/call-desk';
import { misshapen } from './calls/errors';
import { runEmbed } from './calls/run-embed';
import { afterSpending } from './failed-call';
import { Account } from './limits/account';
import type { StructuredAnswer } from './model-answer';
import type { ModelGateway, StructuredOutput } from './model-gateway';
import type { ModelGatewayPorts } from './model-gateway-ports';
import type { ModelGatewayOptions } from './model-options';
import type { ModelRequest } from './model-request';
import { resolveRoutes } from './resolve-routes';
import { RouteTable } from './router/route-table';
import { SharedHealth } from './router/shared-health';
import { statusOf } from './router/status-of';
import { addAnswers } from './structured/add-answers';
import { readStructured } from './structured/read-structured';
import { repairRequest } from './structured/repair-request';
import { completeWithTools } from './tools/complete-with-tools';
import { countTokens } from './tokens/count-tokens';

/** Builds the gateway. Throws when the routes are not valid, so that a bad setting stops the start. */
export function createModelGateway(options: ModelGatewayOptions, outside: ModelGatewayPorts): ModelGateway {
  const health = new SharedHealth(outside);
  const table = new RouteTable(resolveRoutes(options.routes ?? { routes: [] }), health, outside.clock);
  const account = new Account(outside, (tenantId) => table.limitsOf(tenantId, options.limits));
  const kept = new KeptEntries(outside, options);
  const ports = { ...outside, health, table, account, kept };
  const desk = new CallDesk(ports);

  return {
    hasRoute: (task, tenantId) => table.has(task, tenantId),
    complete: async (request) => desk.answer({ request, mode: 'whole' }),
    stream: (request) => ({ [Symbol.asyncIterator]: () => desk.stream({ request, mode: 'stream' }) }),
    completeStructured: (request, output) => completeStructured(request, output, desk),
    completeWithTools: (request, tools) =>
      completeWithTools(request, tools, (asked) => desk.answer({ request: asked, mode: 'whole' })),
    embed: (request) => runEmbed(request, ports),
    estimate: (request) => desk.estimate(request),
    countTokens: (text, model) => countTokens(text, table.model(model)),

    async models(tenantId) {
      await health.hear().catch((error: unknown) => {
        outside.telemetry.exception(error, { during: 'reading cooldowns of models' });
      });
      const nowMs = outside.clock.now().getTime();
      return table.of(tenantId).map((route) => statusOf(route, health.of(route), nowMs));
    },

    async flush() {
      await desk.flush();
      await Promise.all([account.flush(), health.flush()]);
    },
  };
}

/** Asks, and where the answer does not fit asks once more with what is wrong. What does not fit is not kept. */
async function completeStructured<Value>(
  request: ModelRequest,
  { name, schema }: StructuredOutput<Value>,
  desk: CallDesk,
): Promise<StructuredAnswer<Value>> {
  const output = { name, jsonSchema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
  const isGood = (text: string): boolean => 'value' in readStructured(text, schema);
  const wanted: Wanted = { request, output, mode: 'whole', isGood };
  const first = await desk.answer(wanted);
  const read = readStructured(first.text, schema);
  if ('value' in read) return { ...first, value: read.value };

  const leftMs = request.deadlineMs - first.latencyMs;
  const repair = { ...repairRequest(request, first.text, read.issues), deadlineMs: Math.max(1, leftMs) };
  const second = await desk.answer({ ...wanted, request: repair }).catch((error: unknown) => {
    throw afterSpending(error, first);
  });
  const answer = addAnswers(first, second);
  const reread = readStructured(second.text, schema);
  if (!('value' in reread)) throw afterSpending(misshapen(reread.issues), answer);
  if (request.noCache !== true) await desk.keepAs(wanted, second);
  return { ...answer, value: reread.value };
}
