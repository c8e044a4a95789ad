import type { Condition, FrameworkModel } from '../model';
import { sinks } from '../model-rows';

const UNVERIFIED = (port: number, member = 'rejectUnauthorized'): readonly Condition[] => [
  { port, member, equals: [false, 0] },
];
const OLD_PROTOCOL = (port: number, member: string): readonly Condition[] => [
  { port, member, matches: String.raw`^(?:SSLv[23]|TLSv1(?:\.0|\.1|_1)?)(?:_method|_client_method|_server_method)?$` },
];
const ON_FIRST = [
  'https.{request,get,Agent,createServer}',
  'https.Agent.<init>',
  'tls.{connect,createServer,TLSSocket}',
  'http2.{connect,createSecureServer}',
  'request',
  'request.{get,post,put,patch,delete,defaults}',
  'request-promise',
  'axios',
  'axios.{request,create}',
  'nodemailer.createTransport',
  'pg.{Client,Pool}',
  'node-fetch',
];

/** Connections that nobody has checked, or that can be read. */
export const transport: FrameworkModel = {
  id: 'transport',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'certificate-validation', when: UNVERIFIED(0), label: 'accepts any certificate' },
      ...ON_FIRST,
    ),
    ...sinks(
      { weakness: 'certificate-validation', when: UNVERIFIED(1), label: 'accepts any certificate' },
      ...ON_FIRST,
      'axios.{get,delete,head}',
      'ws',
      'ws.WebSocket',
    ),
    ...sinks(
      { weakness: 'certificate-validation', when: UNVERIFIED(0, 'strictSSL'), label: 'accepts any certificate' },
      'request',
      'request.{get,post,put,patch,delete,defaults}',
      'request-promise',
    ),
    ...sinks(
      {
        weakness: 'certificate-validation',
        when: UNVERIFIED(0, 'tls.rejectUnauthorized'),
        label: 'accepts any certificate',
      },
      'nodemailer.createTransport',
    ),
    ...sinks(
      {
        weakness: 'certificate-validation',
        when: UNVERIFIED(0, 'ssl.rejectUnauthorized'),
        label: 'accepts any certificate',
      },
      'pg.{Client,Pool}',
      'mysql.{createConnection,createPool}',
      'mysql2.{createConnection,createPool}',
    ),
    ...['sequelize', 'sequelize.Sequelize'].flatMap((match) => [
      ...[0, 1, 2, 3].map((port) => ({
        match,
        weakness: 'certificate-validation' as const,
        when: UNVERIFIED(port, 'dialectOptions.ssl.rejectUnauthorized'),
        label: 'accepts any certificate',
      })),
      ...[0, 1, 2, 3].map((port) => ({
        match,
        weakness: 'insecure-transport' as const,
        when: OLD_PROTOCOL(port, 'dialectOptions.ssl.minVersion'),
        label: 'allows an old protocol',
      })),
    ]),
    {
      match: 'process.env.NODE_TLS_REJECT_UNAUTHORIZED',
      on: 'write',
      weakness: 'certificate-validation',
      when: [{ port: 0, equals: ['0', 0, false] }],
      label: 'makes all connections accept any certificate',
    },
    ...sinks(
      {
        on: 'write',
        weakness: 'certificate-validation',
        when: [{ port: 0, equals: [false] }],
        confidence: 'medium',
        label: 'accepts any certificate',
      },
      '*.{rejectUnauthorized,strictSSL}',
    ),
    ...['secureProtocol', 'minVersion', 'maxVersion'].flatMap((member) =>
      sinks(
        { weakness: 'insecure-transport', when: OLD_PROTOCOL(0, member), label: 'allows an old protocol' },
        ...ON_FIRST,
      ),
    ),
    ...sinks(
      { weakness: 'insecure-transport', confidence: 'low', label: 'makes a connection without encryption' },
      'grpc.credentials.createInsecure',
      '@grpc/grpc-js.credentials.createInsecure',
      'grpc.ServerCredentials.createInsecure',
      '@grpc/grpc-js.ServerCredentials.createInsecure',
    ),
  ],
};
