import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';

describe('the page that shows the API', () => {
  it.each(['../../package.json', '..', 'start.ts', '__proto__', 'constructor', 'index.html/..'])(
    'holds no file %p',
    async (file) => {
      const response = await callFunction('docs', memoryServices(), { params: { file } });

      expect(response).toMatchObject({ status: 404, jsonBody: { error: { code: 'NOT_FOUND' } } });
    },
  );
});
