import type { ReceivedRequest } from './received-request';
import { Transcript, type Step } from './step';

export interface Controlled {
  received: readonly ReceivedRequest[];
  script(...steps: Step[]): void;
  release(): void;
  reset(): void;
}

/** What tools do from outside: script answers, read what came in, release what is held, forget everything. */
export function control(
  { method, pathname, body }: { method: string; pathname: string; body: string },
  controlled: Controlled,
): [status: number, body: object] {
  switch (`${method} ${pathname}`) {
    case 'GET /_control/received':
      return [200, { received: controlled.received }];
    case 'POST /_control/script':
      controlled.script(...Transcript.parse(JSON.parse(body)).steps);
      return [200, {}];
    case 'POST /_control/release':
      controlled.release();
      return [200, {}];
    case 'POST /_control/reset':
      controlled.reset();
      return [200, {}];
    default:
      return [404, { error: { message: `There is no ${method} ${pathname}.` } }];
  }
}
