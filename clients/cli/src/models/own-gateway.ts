import { readFile } from 'node:fs/promises';
import { createOwnModelGateway } from '../../../../shared/azure/models/create-own-model-gateway';
import { AurelisError } from '../../../../shared/kernel';
import type { ModelGateway } from '../../../../shared/models';
import { describeSystemError } from '../output/describe-error';

export interface ModelOptions {
  /** A file of routes, as `MODELS_ROUTES` of the service holds them. */
  routes?: string | undefined;
  /** An address that speaks as OpenAI does, in place of routes. */
  modelUrl?: string | undefined;
  model?: string | undefined;
  offline?: boolean | undefined;
}

/** For a model that stands in no registry: nobody knows what it can, or that it costs anything. */
const UNKNOWN_MODEL = {
  provider: 'custom',
  contextTokens: 32_768,
  maxOutputTokens: 8192,
  price: { input: 0, output: 0 },
  encoding: 'o200k_base',
  outputLimitName: 'max_tokens',
  json: 'none',
};

/** The models of this machine's user; undefined where none is configured. Keys come from the environment alone. */
export async function openOwnGateway(options: ModelOptions): Promise<ModelGateway | undefined> {
  if (options.offline === true) return undefined;
  const routes = await routesOf(options);
  if (routes === undefined) return undefined;
  try {
    return createOwnModelGateway({ routes, keys: environmentKeys() });
  } catch (cause) {
    const message = `The routes to models are not valid: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new AurelisError('VALIDATION_ERROR', message, { cause });
  }
}

async function routesOf({ routes: file, modelUrl, model }: ModelOptions): Promise<unknown> {
  if (modelUrl !== undefined) return routeTo(modelUrl, model);
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'it is not JSON' : describeSystemError(cause);
    throw new AurelisError('VALIDATION_ERROR', `${file} cannot be read as routes to models: ${reason}.`, { cause });
  }
}

function routeTo(url: string, model: string | undefined): unknown {
  if (model === undefined) {
    throw new AurelisError('VALIDATION_ERROR', '--model-url needs --model: the name of the model at that address.');
  }
  const key = process.env['AURELIS_MODEL_KEY'] === undefined ? {} : { keySecret: 'AURELIS_MODEL_KEY' };
  const tasks = ['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review'];
  return {
    routes: [{ name: 'own', provider: 'custom', url, model, tasks, ...key }],
    models: [{ name: model, deployment: model, tasks, ...UNKNOWN_MODEL }],
  };
}

/** A route names its key as `keySecret`: here, the variable that holds it. Other variables are nothing for a model's server. */
function environmentKeys(): Record<string, string> {
  const named = Object.entries(process.env).filter(([name, value]) => name.startsWith('AURELIS_') && value !== '');
  return Object.fromEntries(named.map(([name, value]) => [name, value ?? '']));
}
