import type { Clock } from '../../kernel';
import type { Telemetry } from '../../telemetry';
import type { FallbackReason } from '../model-answer';
import type { Cooldown, CooldownStore } from '../ports';
import type { Route } from '../route';
import { RouteHealth } from './route-health';

/** How old what other instances know may be. */
const HEARD_FOR_MS = 5_000;

export interface HealthPorts {
  cooldowns: CooldownStore;
  clock: Clock;
  telemetry: Telemetry;
}

/**
 * Health of all routes: what this instance saw counts at once, what others saw is read now and then and never waited for, so that
 * a store that is out of reach costs a call nothing.
 */
export class SharedHealth {
  readonly #ofRoute = new Map<string, RouteHealth>();
  #heardAtMs = -Infinity;
  #background = new Set<Promise<void>>();

  constructor(private readonly ports: HealthPorts) {}

  of(route: Pick<Route, 'name'>): RouteHealth {
    let health = this.#ofRoute.get(route.name);
    if (health === undefined) {
      health = new RouteHealth(route.name);
      this.#ofRoute.set(route.name, health);
    }
    return health;
  }

  failed(route: Route, reason: FallbackReason, retryAfterMs: number | undefined): void {
    const cooldown = this.of(route).failed(reason, retryAfterMs, this.#nowMs());
    if (cooldown === undefined) return;
    this.ports.telemetry.event('model.route.cooling', {
      route: route.name,
      reason,
      forMs: cooldown.untilMs - this.#nowMs(),
    });
    this.#inBackground(this.ports.cooldowns.put(cooldown));
  }

  /** Looks what others have found out, when that was some time ago. */
  listen(): void {
    const nowMs = this.#nowMs();
    if (nowMs - this.#heardAtMs < HEARD_FOR_MS) return;
    this.#heardAtMs = nowMs;
    this.#inBackground(this.hear());
  }

  async hear(): Promise<void> {
    const cooldowns: Cooldown[] = await this.ports.cooldowns.list();
    for (const cooldown of cooldowns) this.of({ name: cooldown.route }).heard(cooldown, this.#nowMs());
  }

  async flush(): Promise<void> {
    await Promise.all(this.#background);
  }

  #nowMs(): number {
    return this.ports.clock.now().getTime();
  }

  #inBackground(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => {
        this.ports.telemetry.exception(error, { during: 'sharing cooldowns of models' });
      })
      .finally(() => this.#background.delete(watched));
    this.#background.add(watched);
  }
}
