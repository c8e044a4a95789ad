import type { Session } from 'rhea';
import { UnorderedOutgoingStore } from './outgoing-store';
import type { BrokerSession } from './rhea-internals';
import { separateOutcomes } from './separate-outcomes';

/** Stands for the standard message format, so that rhea hands over the bytes of a message and does not decode it. */
const RAW_MESSAGE_FORMAT = 0x7fffffff;

const stores = new WeakMap<Session, UnorderedOutgoingStore>();

/**
 * Fits a session that a client has just begun for a broker: raw messages in, no stall on the way out. `onFlow` also hears
 * of a window that opens again, which rhea tells no link about.
 */
export function prepareSession(session: Session, onFlow: () => void): void {
  const brokerSession = session as BrokerSession;
  const store = new UnorderedOutgoingStore();
  stores.set(session, store);
  brokerSession.outgoing.deliveries = store;
  separateOutcomes(brokerSession);
  const onTransfer = brokerSession.on_transfer.bind(brokerSession);
  brokerSession.on_transfer = (frame) => {
    frame.performative.message_format ||= RAW_MESSAGE_FORMAT;
    onTransfer(frame);
  };
  const onSessionFlow = brokerSession.on_flow.bind(brokerSession);
  brokerSession.on_flow = (frame) => {
    onSessionFlow(frame);
    onFlow();
  };
}

export function standardFormat(format: number | undefined): number {
  return format === undefined || format === RAW_MESSAGE_FORMAT ? 0 : format;
}

export function outgoingStoreOf(session: Session): UnorderedOutgoingStore {
  const store = stores.get(session);
  if (store === undefined) throw new Error('The session was not prepared.');
  return store;
}

/** How many deliveries of the session rhea has accepted but not written yet. */
export function unsentCount(session: Session): number {
  const { outgoing } = session as BrokerSession;
  return outgoing.next_delivery_id - outgoing.next_pending_delivery;
}

/** How many frames the client takes now. A message sent into a closed window would wait in rhea while its lock runs out. */
export function transferWindow(session: Session): number {
  const window = (session as BrokerSession).outgoing.transfer_window();
  // rhea computes with undefined until the first flow of the client.
  return Number.isNaN(window) ? 0 : window;
}
