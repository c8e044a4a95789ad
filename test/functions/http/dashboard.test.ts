import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';

describe('the dashboard', () => {
  it.each(['../index.js', '..', 'dashboard.js.map', '__proto__', 'constructor', 'index.html/..'])(
    'holds no file %p',
    async (file) => {
      const response = await callFunction('dashboard', memoryServices(), { params: { file } });

      expect(response).toMatchObject({ status: 404, jsonBody: { error: { code: 'NOT_FOUND' } } });
    },
  );
});
