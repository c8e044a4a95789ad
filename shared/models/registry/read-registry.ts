import { z } from 'zod';
import { ModelDefinition } from './model-definition';
import models from './models.json';

/** The registry: models.json, and what an installation adds or says otherwise. */
export function readRegistry(added: readonly ModelDefinition[] = []): ReadonlyMap<string, ModelDefinition> {
  const known = z.array(ModelDefinition).parse(models);
  return new Map([...known, ...added].map((model) => [model.name, model]));
}
