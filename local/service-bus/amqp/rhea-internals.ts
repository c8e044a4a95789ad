import { type Connection, type Delivery, type EventContext, message } from 'rhea';
import { type Sender, type Session, type Typed, types } from 'rhea';

/** The parts of rhea that its typings leave out. rhea is pinned to an exact version because this file knows its insides. */

export interface OutgoingDelivery extends Delivery {
  settled: boolean;
  remote_settled: boolean;
}

export interface OutgoingStore {
  push(delivery: OutgoingDelivery): void;
  available(): number;
  by_id(id: number): OutgoingDelivery | undefined;
  pop_if(isDone: (delivery: OutgoingDelivery) => boolean): void;
}

/** A delivery whose outcome is to be reported to the client. */
export interface AnsweredDelivery {
  readonly state?: { readonly descriptor?: { readonly value: unknown } };
}

interface TransferFrame {
  readonly performative: { message_format?: number | null };
}

export interface BrokerSession extends Session {
  readonly incoming: {
    updated: AnsweredDelivery[];
    process(session: Session): void;
  };
  readonly outgoing: {
    deliveries: OutgoingStore;
    pending_dispositions: AnsweredDelivery[];
    process(): void;
    readonly next_delivery_id: number;
    readonly next_pending_delivery: number;
    /** How many more frames the client takes on this session. */
    transfer_window(): number;
  };
  on_transfer(frame: TransferFrame): void;
  on_flow(frame: unknown): void;
}

export interface BrokerSender extends Sender {
  credit: number;
  delivery_count: number;
  issue_flow: boolean;
  _draining: boolean;
  _get_drain(): boolean;
  readonly local: { readonly attach: { snd_settle_mode: number; rcv_settle_mode: number } };
  send(message: Buffer, tag?: Buffer, format?: number): OutgoingDelivery;
}

interface BrokerConnection extends Connection {
  _register(): void;
  _write_frame(): void;
}

export interface TransferContext extends EventContext {
  readonly format?: number;
}

interface Outcome {
  described(): Typed;
}

interface OutcomeFactory {
  accepted(): Outcome;
  rejected(fields: { error?: { condition: string; description: string } }): Outcome;
  modified(fields: { undeliverable_here?: boolean }): Outcome;
}

interface Writer {
  write(value: Typed): void;
  toBuffer(): Buffer;
}

interface TypeClasses {
  readonly Writer: new () => Writer;
}

export const outcomes = message as typeof message & OutcomeFactory;

const { Writer } = types as typeof types & TypeClasses;

/** The bytes of a value that rhea has decoded, of the type it was sent with. */
export function encodeTyped(value: Typed): Buffer {
  const writer = new Writer();
  writer.write(value);
  return writer.toBuffer();
}

/** Makes rhea look for what there is to write. */
export function wake(connection: Connection): void {
  (connection as BrokerConnection)._register();
}

export function writeEmptyFrame(connection: Connection): void {
  (connection as BrokerConnection)._write_frame();
}
