import { takesGzip } from '../../../functions/dashboard/takes-gzip';

describe('takesGzip', () => {
  it.each(['gzip', 'br, gzip', 'GZIP;q=0.5', 'deflate, gzip;q=1.0, *;q=0.5'])('takes %p', (header) => {
    expect(takesGzip(header)).toBe(true);
  });

  it.each([undefined, '', 'br', 'identity', 'gzip;q=0', 'gzip; q=0.00', 'x-gzip'])('does not take %p', (header) => {
    expect(takesGzip(header)).toBe(false);
  });
});
