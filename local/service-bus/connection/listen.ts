import type { AddressInfo, Server, Socket } from 'node:net';
import {
  type Connection,
  type Container,
  create_container,
  type EventContext,
  type ServerConnectionOptions,
} from 'rhea';
import { prepareSession } from '../amqp/prepare-session';
import { openReceivingLink, openSendingLink } from '../links/open-link';
import { MAX_MESSAGE_SIZE_BYTES } from '../message/message-content';
import { ClientConnection } from './client-connection';
import type { Services } from './services';

const HOST = '127.0.0.1';

/** No idle timeout of our own: on loopback the kernel reports every client that dies. Heartbeats a client asks for are sent. */
const CONNECTION_OPTIONS = {
  channel_max: 4999,
  max_frame_size: 64 * 1024,
  tcp_no_delay: true,
  receiver_options: { autoaccept: false, credit_window: 0, max_message_size: MAX_MESSAGE_SIZE_BYTES },
  sender_options: { treat_modified_as_released: false, max_message_size: MAX_MESSAGE_SIZE_BYTES },
};

export interface TlsOptions {
  readonly key: string;
  readonly cert: string;
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** Accepts AMQP clients on loopback, over TLS when it has a certificate. */
export async function listen(port: number, services: Services, tls?: TlsOptions): Promise<Listener> {
  const container = createContainer(services);
  const address = { port, host: HOST };
  const server: Server =
    tls === undefined
      ? container.listen({ ...CONNECTION_OPTIONS, ...address })
      : container.listen({
          ...CONNECTION_OPTIONS,
          ...address,
          ...tls,
          transport: 'tls',
        } satisfies ServerConnectionOptions);
  const sockets = trackSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => closeServer(server, sockets),
  };
}

function createContainer(services: Services): Container {
  const container = create_container({ id: 'service-bus-emulator' });
  allowAnonymous(container);
  const clients = new WeakMap<Connection, ClientConnection>();
  const clientOf = ({ connection }: EventContext): ClientConnection => {
    const known = clients.get(connection) ?? new ClientConnection(connection, services);
    clients.set(connection, known);
    return known;
  };
  container.on('connection_open', clientOf);
  container.on('session_open', (context: EventContext) => {
    const { session } = context;
    if (session !== undefined) prepareSession(session, () => clientOf(context).onSessionFlow(session));
  });
  container.on('session_close', (context: EventContext) => {
    if (context.session !== undefined) clientOf(context).onSessionClosed(context.session);
  });
  container.on('receiver_open', (context: EventContext) => {
    if (context.receiver !== undefined) openReceivingLink(clientOf(context), context.receiver);
  });
  container.on('sender_open', (context: EventContext) => {
    if (context.sender !== undefined) openSendingLink(clientOf(context), context.sender);
  });
  // A client that breaks the protocol or goes away in the middle of it loses its own connection, which rhea closes.
  for (const event of [
    'connection_error',
    'protocol_error',
    'session_error',
    'error',
    'disconnected',
    'connection_close',
  ]) {
    container.on(event, () => undefined);
  }
  return container;
}

/** Clients prove who they are at `$cbs`; the AMQP layer lets all of them in. */
function allowAnonymous(container: Container): void {
  const mechanisms = container.sasl_server_mechanisms as Record<string, unknown> & { enable_anonymous(): void };
  mechanisms.enable_anonymous();
  // How clients of an Entra identity or a shared key call the same thing.
  mechanisms['MSSBCBS'] = mechanisms['ANONYMOUS'];
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  for (const event of ['connection', 'secureConnection']) {
    server.on(event, (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
    });
  }
  return sockets;
}

async function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // With an error rather than without: it is what makes rhea stop the heartbeat timers of the connection.
  for (const socket of sockets) socket.destroy(new Error('The Service Bus emulator stops.'));
  await closed;
}
