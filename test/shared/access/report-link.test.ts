import { openReportLink, signReportLink, type ReportLink } from '../../../shared/access';
import { memoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { TENANT } from '../../support/memory/scenario';

const HOUR_MS = 3_600_000;

async function arranged() {
  const services = memoryServices();
  const expiresAt = services.clock.now().getTime() + HOUR_MS;
  const link: ReportLink = { tenantId: TENANT, runId: idOf('run', 1), format: 'html', expiresAt };
  return { services, link, token: await signReportLink(link, services) };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a report link', () => {
  it('opens the report it was made for', async () => {
    const { services, link, token } = await arranged();

    expect(await openReportLink(token, services)).toEqual(link);
  });

  it('fits into the path of a URL', async () => {
    const { token } = await arranged();

    expect(encodeURIComponent(token)).toBe(token);
  });

  it('opens until it expires, and not at that moment', async () => {
    const { services, token } = await arranged();
    services.clock.advance(HOUR_MS - 1);
    await openReportLink(token, services);

    services.clock.advance(1);

    await expect(openReportLink(token, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<[string, (token: string, link: ReportLink) => string]>([
    ['is for another run', (token, link) => `${encode({ ...link, runId: idOf('run', 2) })}.${token.split('.')[1]}`],
    [
      'is for another tenant',
      (token, link) => `${encode({ ...link, tenantId: idOf('ten', 2) })}.${token.split('.')[1]}`,
    ],
    ['lasts longer', (token, link) => `${encode({ ...link, expiresAt: link.expiresAt * 2 })}.${token.split('.')[1]}`],
    ['has another format', (token, link) => `${encode({ ...link, format: 'sarif' })}.${token.split('.')[1]}`],
    ['has no signature', (token) => token.split('.')[0] ?? ''],
    ['has an empty signature', (token) => `${token.split('.')[0]}.`],
    ['has half a signature', (token) => token.slice(0, -10)],
    ['has something appended', (token) => `${token}.more`],
    ['was never a link', () => 'anything'],
    ['is empty', () => ''],
  ])('does not open when it %s', async (_case, alter) => {
    const { services, link, token } = await arranged();

    await expect(openReportLink(alter(token, link), services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not open once its key was rotated', async () => {
    const { services, token } = await arranged();
    const secrets = { get: () => Promise.resolve('another key') };

    const opened = openReportLink(token, { ...services, secrets });

    await expect(opened).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
