import type { EntryModel, FrameworkModel } from '../model';
import { sources } from '../model-rows';

const SENT = { source: 'request', label: 'what a client has sent' } as const;
/** Whoever writes to a queue is mostly a part of the product, which may hand on what it was sent. */
const MESSAGE = { source: 'network', label: 'a message of a queue', confidence: 'low' } as const;

const task = (annotation: string): EntryModel => ({ annotation, parameters: [MESSAGE], repeatsLast: true });
/** Methods of gRPC begin with a capital letter. */
const CAPITALS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}*`);

/** gRPC, tasks of Celery and the like, sockets and queues: what calls functions by messages. */
export const MESSAGES: FrameworkModel = {
  id: 'python-messages',
  language: 'python',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'what a client has sent' },
      'quart.websocket.{receive,receive_json}',
    ),
    ...sources(
      { on: 'call', kind: 'network', label: 'a message of a queue', confidence: 'low' },
      'kafka.KafkaConsumer',
    ),
  ],
  entries: [
    { base: '*Servicer', methods: CAPITALS, parameters: [SENT] },
    ...['celery.shared_task', '*.task', 'dramatiq.actor'].map(task),
    ...['socketio.on', 'sio.on', 'socketio.event', 'sio.event'].map((annotation): EntryModel => ({
      annotation,
      parameters: [SENT],
      repeatsLast: true,
    })),
  ],
};
