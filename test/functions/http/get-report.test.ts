import { text } from 'node:stream/consumers';
import { ReadableStream } from 'node:stream/web';
import type { HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import { startRun } from '../../../shared/runs';
import { createProject } from '../../../shared/projects';
import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenSnapshot, TWO_BATCHES } from '../../support/memory/scenario';
import { givenTenant } from '../../support/memory/tenants';

async function arranged() {
  const services = memoryServices();
  const { id, keys } = await givenTenant(services);
  const project = (await createProject({ actor: ACTOR, name: 'shop' }, id, services)).document;
  const snapshot = await givenSnapshot(services, project, TWO_BATCHES);
  const run = await startRun({ projectId: project.id, snapshot_id: snapshot.id }, id, services);
  const report = (format: string, key = keys.viewer) =>
    callFunction('get-report', services, { key, params: { runId: run.id, format } });
  const link = (body: object = {}) =>
    callFunction('create-report-link', services, { key: keys.viewer, params: { runId: run.id }, body });
  return { services, tenantId: id, run, report, link };
}

const bodyOf = ({ body }: HttpResponseInit): Promise<string> => {
  if (!(body instanceof ReadableStream)) throw new Error('The report is not streamed.');
  return text(body);
};

const LinkAnswer = z.object({ data: z.object({ url: z.url(), expires_at: z.iso.datetime() }) });

async function openLink(services: ReturnType<typeof memoryServices>, url: string): Promise<HttpResponseInit> {
  return callFunction('open-report-link', services, { params: { token: url.split('/').at(-1) ?? '' } });
}

describe('getting a report', () => {
  it.each([
    ['sarif', 'application/sarif+json', /"version": ?"2\.1\.0"/],
    ['html', 'text/html', /<!doctype html>/i],
    ['json', 'application/json', /"engineVersion"/],
    ['markdown', 'text/markdown', /^# /],
  ])('streams it as %s', async (format, type, content) => {
    const { services, report, run } = await arranged();
    await deliverAll(services);

    const response = await report(format);

    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': expect.stringContaining(type) as string,
      'content-disposition': expect.stringMatching(new RegExp(`^inline; filename="${run.id}\\.`)) as string,
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await bodyOf(response)).toMatch(content);
  });

  it('says that there is none before the run has succeeded, also when one is being written', async () => {
    const { services, report, run, tenantId } = await arranged();
    await services.artifacts.writeReport({ tenantId, runId: run.id }, 'html', ['half of it']);

    const response = await report('html');

    const message = expect.stringMatching(/the run is accepted/) as string;
    expect(response).toMatchObject({ status: 404, jsonBody: { error: { code: 'NOT_FOUND', message } } });
  });

  it('knows no other format', async () => {
    const { report } = await arranged();

    expect(await report('pdf')).toMatchObject({ status: 400, jsonBody: { error: { details: [{ field: 'format' }] } } });
  });
});

describe('a link to a report', () => {
  it('opens the report without a key, as HTML unless it was asked for otherwise', async () => {
    const { services, link } = await arranged();
    await deliverAll(services);
    const html = LinkAnswer.parse((await link()).jsonBody).data;
    const sarif = LinkAnswer.parse((await link({ format: 'sarif' })).jsonBody).data;

    expect(html.url).toMatch(/^https:\/\/aurelis\.example\/api\/v1\/shared\//);
    expect(html.expires_at).toBe('2030-01-01T01:00:00.000Z');
    expect(await bodyOf(await openLink(services, html.url))).toMatch(/<!doctype html>/i);
    expect(await bodyOf(await openLink(services, sarif.url))).toContain('2.1.0');
  });

  it('tells no page it leads to where it came from', async () => {
    const { services, link } = await arranged();
    await deliverAll(services);

    const opened = await openLink(services, LinkAnswer.parse((await link()).jsonBody).data.url);

    expect(opened.headers).toMatchObject({ 'referrer-policy': 'no-referrer' });
  });

  it('opens nothing once it has expired, or the run was erased', async () => {
    const { services, link, run, tenantId } = await arranged();
    await deliverAll(services);
    const { url } = LinkAnswer.parse((await link()).jsonBody).data;
    await services.runs.erase({ tenantId, runId: run.id });
    expect(await openLink(services, url)).toMatchObject({ status: 404 });

    services.clock.advance(services.reportLinkMs);

    expect(await openLink(services, url)).toMatchObject({ status: 404 });
  });
});
