import type { FrameworkModel } from '../model';

const LEVELS = '{debug,info,warning,warn,error,critical,exception,log,fatal}';
const LOGGED = 'is written to a log as it is';

/** logging, loguru and structlog. */
export const LOGGING: FrameworkModel = {
  id: 'python-logging',
  language: 'python',
  types: [
    { match: 'logging.{getLogger,Logger,getChild}', type: 'logging.Logger' },
    { match: 'logging.Logger.getChild', type: 'logging.Logger' },
    { match: 'loguru.logger', on: 'read', type: 'logging.Logger' },
    { match: 'structlog.{get_logger,getLogger}', type: 'logging.Logger' },
    { match: 'flask.Flask().logger', on: 'read', type: 'logging.Logger' },
    { match: 'flask.current_app.logger', on: 'read', type: 'logging.Logger' },
    { match: 'celery.utils.log.get_task_logger', type: 'logging.Logger' },
  ],
  sinks: [
    {
      match: `logging.${LEVELS}`,
      weakness: 'log-injection',
      ports: ['0..'],
      kinds: ['request', 'configured'],
      label: LOGGED,
      confidence: 'low',
    },
    {
      match: `logging.Logger.${LEVELS}`,
      weakness: 'log-injection',
      ports: ['0..'],
      kinds: ['request', 'configured'],
      label: LOGGED,
      confidence: 'low',
    },
    {
      match: `logging.${LEVELS}`,
      weakness: 'sensitive-data-exposure',
      ports: ['0..'],
      kinds: ['secret'],
      label: 'is written to a log',
    },
    {
      match: `logging.Logger.${LEVELS}`,
      weakness: 'sensitive-data-exposure',
      ports: ['0..'],
      kinds: ['secret'],
      label: 'is written to a log',
    },
  ],
  sources: [{ match: 'getpass.getpass', on: 'call', kind: 'secret', label: 'a password' }],
  propagators: [
    { match: `logging.${LEVELS}`, effect: 'clean' },
    { match: `logging.Logger.${LEVELS}`, effect: 'clean' },
  ],
};
