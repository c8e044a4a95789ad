import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBicepServer, type BicepServer } from '../../../tools/infra/bicep-server';
import { ensureBicep } from '../../../tools/infra/ensure-bicep';
import { Snapshot, type Deployment } from './deployment';

const ROOT = join(__dirname, '../../..');

/** What the templates are made from: themselves, and what the local cloud is made from. */
const SOURCES = ['infra', 'local/cloud.json', 'local/service-bus.config.json', 'local/event-subscriptions.json'];

/** Sets of parameters. `everything` has all that can be switched on. */
export const STAGES = ['dev', 'prod', 'everything'] as const;
export type Stage = (typeof STAGES)[number];

export interface Templates {
  deployment(stage: Stage): Promise<Deployment>;
  /** The same with texts replaced by others, which are put back afterwards. */
  changed(stage: Stage, changes: readonly Change[]): Promise<Deployment>;
  close(): Promise<void>;
}

export interface Change {
  file: string;
  from: string;
  to: string;
}

/** A copy of the templates in a folder of its own, and a compiler that reads it. */
export async function openTemplates(): Promise<Templates> {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-infra-'));
  const copies = { plain: join(folder, 'plain'), everything: join(folder, 'everything') };
  for (const copy of Object.values(copies)) writeCopy(copy);
  switchEverythingOn(copies.everything);
  const program = await ensureBicep(ROOT, process.env);
  const start = (): BicepServer => startBicepServer(program, withoutOurs(process.env));
  const server = start();
  // The compiler reads a template anew each time, and a JSON file that one loads only once.
  const deployChanged = async (stage: Stage, changes: readonly Change[]): Promise<Deployment> => {
    if (!changes.some(({ file }) => file.endsWith('.json'))) return deploy(server, copyOf(stage), stage);
    const fresh = start();
    return deploy(fresh, copyOf(stage), stage).finally(() => fresh.close());
  };
  const copyOf = (stage: Stage): string => (stage === 'everything' ? copies.everything : copies.plain);

  return {
    deployment: (stage) => deploy(server, copyOf(stage), stage),
    async changed(stage, changes) {
      const originals = new Map<string, string>();
      try {
        for (const { file, from, to } of changes) {
          const path = join(copyOf(stage), file);
          const text = readFileSync(path, 'utf8');
          if (!originals.has(path)) originals.set(path, text);
          if (!text.includes(from)) throw new Error(`${file} does not hold what is to be changed: ${from}`);
          writeFileSync(
            path,
            text.replace(from, () => to),
          );
        }
        return await deployChanged(stage, changes);
      } finally {
        for (const [path, text] of originals) writeFileSync(path, text);
      }
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeCopy(folder: string): void {
  for (const source of SOURCES) cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  // The linter has its say in tools/check-infra.ts; a deliberate mistake has to get past it.
  writeFileSync(join(folder, 'infra/bicepconfig.json'), '{"analyzers":{"core":{"enabled":false}}}');
  const parameters = readFileSync(join(folder, 'infra/main.bicepparam'), 'utf8');
  for (const stage of ['dev', 'prod']) {
    const chosen = parameters.replace("'AURELIS_STAGE', 'dev'", `'AURELIS_STAGE', '${stage}'`);
    writeFileSync(join(folder, `infra/${stage}.bicepparam`), chosen);
  }
}

function switchEverythingOn(folder: string): void {
  const prod = readFileSync(join(folder, 'infra/prod.bicepparam'), 'utf8');
  writeFileSync(
    join(folder, 'infra/everything.bicepparam'),
    `${prod.replace("'AURELIS_PRIVATE_NETWORK', 'false'", "'AURELIS_PRIVATE_NETWORK', 'true'")}
param realtime = true
param dashboard = true
param models = [{ name: 'chat', model: 'gpt-5.4-mini', version: '2025-08-07', sku: 'DataZoneStandard', capacity: 100 }]
`,
  );
}

async function deploy(server: BicepServer, folder: string, stage: Stage): Promise<Deployment> {
  const { success, contents, diagnostics } = await server.compile(join(folder, 'infra/main.bicep'));
  if (!success) throw new Error(`The templates cannot be compiled: ${JSON.stringify(diagnostics)}`);
  const snapshot = Snapshot.parse(await server.snapshot(join(folder, `infra/${stage}.bicepparam`)));
  return {
    resources: snapshot.predictedResources,
    template: contents ?? '',
    zoneRedundant: stage !== 'dev',
    privateNetwork: stage === 'everything',
    locked: stage !== 'dev',
  };
}

/** Variables of whoever runs the tests must not change what is tested. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(AURELIS|AZURE)_/.test(name)));
}
