import type { z } from 'zod';
import { AurelisError, ForbiddenAddress } from '../kernel';
import { HostRefusal } from './host-refusal';
import type { HostAnswer, HostCall, HostSender } from './ports';

export interface HostApi {
  /** `path` comes after the address of the API. */
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>>;
  /** Posts to the address itself, as GraphQL is asked. */
  query<Schema extends z.ZodType>(json: unknown, schema: Schema): Promise<z.infer<Schema>>;
  send(method: HostCall['method'], path: string, json?: unknown): Promise<unknown>;
  /** False where the host answers with one of these, and does nothing. */
  isTaken(path: string, json: unknown, refusals: readonly number[]): Promise<boolean>;
}

/** How long a host is left alone that says that it was asked too often, and not for how long. */
const REST_SECONDS = 60;
const MAX_QUOTED = 500;

export function createHostApi(
  sender: HostSender,
  { address, headers }: { address: string; headers: Readonly<Record<string, string>> },
): HostApi {
  const call = async (method: HostCall['method'], path: string, json?: unknown): Promise<unknown> => {
    const answer = await sendOrWait(sender, { method, url: `${address}${path}`, headers, json });
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw isPassing(answer) ? later(answer) : new HostRefusal(answer.status, quoted(answer.body));
  };
  return {
    send: call,
    get: async (path, schema) => read(await call('GET', path), schema),
    query: async (json, schema) => read(await call('POST', '', json), schema),
    async isTaken(path, json, refusals) {
      try {
        await call('POST', path, json);
        return true;
      } catch (error) {
        if (error instanceof HostRefusal && refusals.includes(error.status)) return false;
        throw error;
      }
    },
  };
}

/** GraphQL says with 200, too, what it does not do. */
function read<Schema extends z.ZodType>(body: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new HostRefusal(200, quoted(body));
}

function quoted(body: unknown): string {
  return (body === undefined ? '' : JSON.stringify(body)).slice(0, MAX_QUOTED);
}

async function sendOrWait(sender: HostSender, call: HostCall): Promise<HostAnswer> {
  try {
    return await sender.send(call);
  } catch (error) {
    if (error instanceof ForbiddenAddress) throw error;
    throw unavailable('The host of a repository could not be reached.', 0, error);
  }
}

/** GitHub answers 403 instead of 429, and tells by headers that it is about how often: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isPassing(answer: HostAnswer): boolean {
  if (answer.status === 429 || answer.status >= 500) return true;
  if (answer.status !== 403) return false;
  return answer.header('retry-after') !== undefined || answer.header('x-ratelimit-remaining') === '0';
}

function later(answer: HostAnswer): AurelisError {
  const { status } = answer;
  const seconds = Number(answer.header('retry-after') ?? (status >= 500 ? 0 : REST_SECONDS));
  return unavailable(`The host of a repository answered ${status}.`, Number.isFinite(seconds) ? seconds : REST_SECONDS);
}

function unavailable(message: string, retryAfterSeconds: number, cause?: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', message, { isExpected: true, retryAfterSeconds, cause });
}
