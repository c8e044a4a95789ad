import type { EntryModel, FrameworkModel } from '../model';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'route'];

/** What a function with such a decorator takes comes from the path, the query, the headers or the body. */
function handler(method: string): EntryModel {
  return {
    annotation: `litestar.${method}`,
    parameters: [{ source: 'request', label: 'a parameter of the request' }],
    repeatsLast: true,
  };
}

/** Litestar. */
export const LITESTAR: FrameworkModel = {
  id: 'python-litestar',
  language: 'python',
  entries: METHODS.map(handler),
  sinks: [
    {
      match: 'litestar.response.Redirect',
      weakness: 'open-redirect',
      ports: [0, 'name:path'],
      atStart: true,
      label: 'is where the browser is sent',
    },
  ],
};
