import type { FrameworkModel } from '../model';

/** Sails: actions are what a module of the folder of controllers exports, each with its inputs. */
export const sails: FrameworkModel = {
  id: 'sails',
  language: 'javascript',
  sources: [
    {
      match: 'sails.Inputs.*',
      on: 'read',
      kind: 'request',
      label: 'an input of the action',
      // Each is of the type that the action names.
      except: ['nosql-injection', 'mass-assignment'],
    },
  ],
  sinks: [
    {
      match: 'sails.{sendNativeQuery,getDatastore().sendNativeQuery}',
      weakness: 'sql-injection',
      ports: [0],
      label: 'runs as a database query',
    },
    {
      match: '*.sendNativeQuery',
      weakness: 'sql-injection',
      ports: [0],
      label: 'runs as a database query',
      confidence: 'medium',
    },
  ],
  entries: [
    {
      exported: { names: ['fn'], path: String.raw`(?:^|/)api/controllers/.*\.[cm]?[jt]s$` },
      parameters: [{ type: 'sails.Inputs' }],
    },
  ],
};
