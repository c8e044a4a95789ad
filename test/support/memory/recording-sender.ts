import type { WebhookCall, WebhookSender } from '../../../shared/webhooks';

export interface RecordingSender extends WebhookSender {
  calls: WebhookCall[];
  /** What the next calls are answered with; 204 when nothing is left. An error is thrown. */
  answers: (number | Error)[];
}

export function recordingSender(): RecordingSender {
  const sender: RecordingSender = {
    calls: [],
    answers: [],
    async post(call) {
      sender.calls.push(call);
      const answer = sender.answers.shift() ?? 204;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return sender;
}
