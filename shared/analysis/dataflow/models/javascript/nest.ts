import type { EntryModel, FrameworkModel } from '../model';
import { sinks } from '../model-rows';

const FROM_REQUEST = [
  'Query',
  'Body',
  'Param',
  'Headers',
  'HostParam',
  'UploadedFile',
  'UploadedFiles',
  'Cookies',
  'Args',
  'MessageBody',
  'Payload',
  'RawBody',
  'Ip',
  'QueryParam',
  'BodyParam',
  'HeaderParam',
  'CookieParam',
  'QueryParams',
  // Type-GraphQL
  'Arg',
  // Tegg
  'HTTPParam',
  'HTTPQuery',
  'HTTPQueries',
  'HTTPBody',
  'HTTPHeaders',
  'UploadedFiles',
];
const HANDLERS = [
  'Get',
  'Post',
  'Put',
  'Delete',
  'Patch',
  'All',
  'Options',
  'Head',
  'Sse',
  'Mutation',
  'Query',
  'Subscription',
  'ResolveField',
  'SubscribeMessage',
  'MessagePattern',
  'EventPattern',
  'FieldResolver',
  'HTTPMethod',
];
/** What other handlers give back goes out as data. */
const SENDS_TEXT = new Set(['Get', 'Post', 'Put', 'Delete', 'Patch', 'All', 'HTTPMethod']);

function handler(annotation: string): EntryModel {
  return {
    annotation,
    parameters: [{ source: 'request', label: 'a parameter of the request', annotations: FROM_REQUEST }],
    repeatsLast: true,
    ...(SENDS_TEXT.has(annotation)
      ? {
          returns: {
            weakness: 'cross-site-scripting',
            isShallow: true,
            // An object or a list is sent as JSON.
            unlessTyped: true,
            kinds: ['request', 'database', 'configured'],
            label: 'is sent as part of a page',
          },
        }
      : {}),
  };
}

/** NestJS, and controllers that are decorated the same way. */
export const nest: FrameworkModel = {
  id: 'nest',
  language: 'javascript',
  sinks: sinks(
    { weakness: 'open-redirect', ports: [0], confidence: 'medium', label: 'is where the browser is sent' },
    '@nestjs/common.Redirect',
  ),
  entries: HANDLERS.map(handler),
};
