import type { FrameworkModel } from '../model';
import { sources } from '../model-rows';

const PARAMS = '@feathersjs/feathers.Params';
const HOOK = '@feathersjs/feathers.HookContext';

/** Feathers: methods of services take what a client has sent, and say so by the type of their last parameter. */
export const feathers: FrameworkModel = {
  id: 'feathers',
  language: 'javascript',
  sources: [
    ...sources({ on: 'read', kind: 'request', label: 'a query parameter' }, `${PARAMS}.query`),
    ...sources({ on: 'read', kind: 'request', label: 'what a client has sent' }, `${HOOK}.{data,id}`),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      `${PARAMS}.headers`,
    ),
  ],
  types: [{ match: `${HOOK}.params`, on: 'read', type: PARAMS }],
  entries: [
    {
      parameterTypes: [PARAMS],
      parameters: [{ source: 'request', label: 'what a client has sent', unlessTypes: ['Params'] }],
      repeatsLast: true,
    },
  ],
};
