import { httpFunction } from '../runtime/http-function';

export const openApiFunction = httpFunction({
  name: 'openapi',
  method: 'GET',
  route: 'openapi.json',
  tag: 'Service',
  summary: 'Get the OpenAPI document of this API',
  permission: 'anonymous',
  produces: ['application/json'],

  handle: (_input, { services }) => Promise.resolve({ raw: { status: 200, jsonBody: services.openApi() } }),
});
