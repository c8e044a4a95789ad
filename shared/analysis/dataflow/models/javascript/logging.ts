import type { DataKind, FrameworkModel } from '../model';
import { sinks, sources, types } from '../model-rows';

const LEVELS = 'log,info,warn,error,debug,trace,fatal,verbose,silly,http';
const SECRETS = 'password,passwd,pwd,passphrase,secret,ssn,creditCard,cardNumber,cvv,privateKey';
const FORGED: {
  readonly weakness: 'log-injection';
  readonly ports: readonly ['0..'];
  readonly kinds: readonly DataKind[];
} = {
  weakness: 'log-injection',
  ports: ['0..'],
  kinds: ['request'],
};

/** Logs: lines in them must not be forged, secrets must not get there. */
export const logging: FrameworkModel = {
  id: 'logging',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'secret', label: 'a secret of a user' },
      `express.Request.body.{${SECRETS}}`,
      `koa.Request.body.{${SECRETS}}`,
      `fastify.Request.body.{${SECRETS}}`,
    ),
  ],
  sinks: [
    ...sinks(
      { ...FORGED, confidence: 'low', label: 'is written to the log' },
      `console.{${LEVELS}}`,
      `log.Logger.{${LEVELS}}`,
      `winston.{${LEVELS}}`,
      `npmlog.{${LEVELS}}`,
      `signale.{${LEVELS}}`,
      `consola.{${LEVELS}}`,
      `loglevel.{${LEVELS}}`,
    ),
    ...sinks(
      {
        weakness: 'sensitive-data-exposure',
        ports: ['0..'],
        kinds: ['secret'],
        confidence: 'medium',
        label: 'is written to the log',
      },
      `console.{${LEVELS}}`,
      `log.Logger.{${LEVELS}}`,
      `winston.{${LEVELS}}`,
    ),
    ...sinks(
      {
        weakness: 'format-string',
        ports: [0],
        kinds: ['request', 'network'],
        confidence: 'low',
        label: 'is the format of a text',
      },
      'util.format',
      'sprintf-js.{sprintf,vsprintf}',
    ),
  ],
  types: types({
    'log.Logger': [
      'winston.{createLogger,Logger}',
      'winston.loggers.get',
      'pino',
      'pino.pino',
      'log.Logger.child',
      'log4js.getLogger',
      'bunyan.createLogger',
      'tslog.Logger',
      'roarr',
      '@nestjs/common.Logger',
      'debug',
    ],
  }),
};
