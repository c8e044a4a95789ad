import type { Fallback, FallbackReason } from '../model-answer';
import type { Sleep } from '../model-gateway-ports';
import { ProviderFailure } from '../provider-failure';
import type { Route } from '../route';
import type { SharedHealth } from '../router/shared-health';
import type { Clock } from '../../kernel';
import type { Deadline } from './deadline';
import { allFailed, brokenOff, cancelled, filtered, outOfTime, tooLong } from './errors';
import { nextPause } from './next-pause';

export interface Attempts<Answer> {
  candidates: readonly Route[];
  deadline: Deadline;
  signal: AbortSignal;
  fallbacks: Fallback[];
  /** Asks one route, once. It is told when it has to stop, and throws `ProviderFailure`. */
  ask(route: Route, attempt: { limitMs: number; signal: AbortSignal }): Promise<Answer>;
  /** False once a part of the answer is out: another route would begin anew. */
  mayChange(): boolean;
}

export interface AttemptPorts {
  health: SharedHealth;
  clock: Clock;
  sleep: Sleep;
  onFailure(route: Route, reason: FallbackReason): void;
}

/** Somebody who pays for each try should not pay for more than these. */
const MAX_ATTEMPTS = 8;
/** With less time than that nobody can answer. */
const LEAST_ATTEMPT_MS = 1;
/** How much of the time that is left one route may take while there is another. */
const SHARE_OF_ONE = 0.6;
/** Longer than that is waited only for a route that said when to come again. */
const LONGEST_UNASKED_WAIT_MS = 20_000;

interface Progress {
  /** Routes that will not answer this request, however often they are asked. */
  given: Set<string>;
  retryAtMs: Map<string, number>;
  /** Routes that said when to come again. */
  saidWhen: Set<string>;
  lastFailure: ProviderFailure | undefined;
  filteredBy: ProviderFailure | undefined;
  attempts: number;
}

/**
 * Asks one route after the other. A failure goes to the next one at once; when none is left, the one that recovers first is waited
 * for, if that is before the deadline and it is likely to. Throws `AurelisError`.
 */
export async function tryRoutes<Answer>(attempts: Attempts<Answer>, ports: AttemptPorts): Promise<Answer> {
  const progress: Progress = {
    given: new Set(),
    retryAtMs: new Map(),
    saidWhen: new Set(),
    lastFailure: undefined,
    filteredBy: undefined,
    attempts: 0,
  };
  for (;;) {
    for (const route of attempts.candidates) {
      const answer = await tryRoute(route, attempts, progress, ports);
      if (answer !== undefined) return answer.value;
    }
    await pause(attempts, progress, ports);
  }
}

async function tryRoute<Answer>(
  route: Route,
  attempts: Attempts<Answer>,
  progress: Progress,
  ports: AttemptPorts,
): Promise<{ value: Answer } | undefined> {
  const { health, clock } = ports;
  const nowMs = clock.now().getTime();
  if (progress.given.has(route.name) || (progress.retryAtMs.get(route.name) ?? 0) > nowMs) return undefined;
  if (progress.filteredBy !== undefined && !route.takesFiltered) return undefined;
  if (progress.attempts >= MAX_ATTEMPTS) return undefined;
  if (attempts.deadline.leftMs < LEAST_ATTEMPT_MS) throw outOfTime(progress.lastFailure);
  if (!health.of(route).admit(nowMs)) {
    noteSkipped(route, attempts.fallbacks);
    return undefined;
  }
  progress.attempts += 1;
  try {
    const limitMs = limitOf(route, attempts, progress, ports);
    const value = await attempts.ask(route, { limitMs, signal: attempts.signal });
    health.of(route).succeeded(clock.now().getTime() - nowMs);
    return { value };
  } catch (error) {
    judge(route, error, attempts, progress, ports);
    return undefined;
  }
}

/** Once is enough, however often the routes are gone through. */
function noteSkipped({ name }: Route, fallbacks: Fallback[]): void {
  const reason = 'cooling-down';
  if (!fallbacks.some((fallback) => fallback.route === name && fallback.reason === reason)) {
    fallbacks.push({ route: name, reason });
  }
}

/** Notes what a failure means; throws where no other route can help. */
function judge<Answer>(
  route: Route,
  error: unknown,
  attempts: Attempts<Answer>,
  progress: Progress,
  ports: AttemptPorts,
): void {
  const { health, clock } = ports;
  if (!(error instanceof ProviderFailure)) {
    health.of(route).endedOtherwise();
    throw error;
  }
  if (attempts.signal.aborted) {
    health.of(route).endedOtherwise();
    throw cancelled();
  }
  const { reason, retryAfterMs, isTooLong } = error;
  progress.lastFailure = error;
  attempts.fallbacks.push({ route: route.name, reason });
  ports.onFailure(route, reason);
  if (isTooLong || reason === 'content-filter') health.of(route).endedOtherwise();
  else health.failed(route, reason, retryAfterMs);
  if (reason === 'content-filter') progress.filteredBy = error;
  if (isTooLong || reason === 'content-filter' || reason === 'retired' || reason === 'refused') {
    progress.given.add(route.name);
  }
  if (!attempts.mayChange()) throw reason === 'content-filter' ? filtered(error) : brokenOff(error);
  if (retryAfterMs !== undefined) progress.saidWhen.add(route.name);
  progress.retryAtMs.set(route.name, clock.now().getTime() + nextPause(progress.attempts, retryAfterMs));
}

/** One route must not use up the time of the others. */
function limitOf<Answer>(
  route: Route,
  { candidates, deadline }: Attempts<Answer>,
  progress: Progress,
  { health, clock }: AttemptPorts,
): number {
  const nowMs = clock.now().getTime();
  const others = candidates.some(
    (other) => other !== route && !progress.given.has(other.name) && health.of(other).cooldownAt(nowMs) === undefined,
  );
  return Math.min(route.timeoutMs, others ? deadline.leftMs * SHARE_OF_ONE : deadline.leftMs);
}

/** Waits for the first route to recover; throws when that is too late, or none will. */
async function pause<Answer>(attempts: Attempts<Answer>, progress: Progress, ports: AttemptPorts): Promise<void> {
  const { candidates, deadline, signal } = attempts;
  const left = candidates.filter(({ name, takesFiltered }) => {
    return !progress.given.has(name) && (progress.filteredBy === undefined || takesFiltered);
  });
  if (left.length === 0) {
    if (progress.filteredBy !== undefined) throw filtered(progress.filteredBy);
    throw progress.lastFailure?.isTooLong === true ? tooLong() : allFailed(undefined, progress.lastFailure);
  }
  const waits = left.map((route) => waitFor(route, progress, ports));
  const soonest = Math.min(...waits.map(({ waitMs }) => waitMs));
  const waitMs = Math.min(...waits.filter(({ isWorthIt }) => isWorthIt).map((one) => one.waitMs));
  if (progress.attempts >= MAX_ATTEMPTS || waitMs >= deadline.leftMs) throw allFailed(soonest, progress.lastFailure);
  await ports.sleep(waitMs, signal);
  if (signal.aborted) throw cancelled();
}

function waitFor(
  route: Route,
  { retryAtMs, saidWhen }: Progress,
  { health, clock }: AttemptPorts,
): { waitMs: number; isWorthIt: boolean } {
  const nowMs = clock.now().getTime();
  const cooldown = health.of(route).cooldownAt(nowMs);
  const readyMs = cooldown?.untilMs ?? nowMs + nextPause(0, undefined);
  const waitMs = Math.max(1, readyMs - nowMs, (retryAtMs.get(route.name) ?? 0) - nowMs);
  if (cooldown === undefined || cooldown.reason === 'rate-limited' || saidWhen.has(route.name)) {
    return { waitMs, isWorthIt: true };
  }
  // Where nobody answered several times in a row there is nobody, and one who waits would rather know.
  return { waitMs, isWorthIt: cooldown.reason !== 'unreachable' && waitMs <= LONGEST_UNASKED_WAIT_MS };
}
