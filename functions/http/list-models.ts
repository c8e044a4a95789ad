import { ModelsView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toModelView } from '../views/model-view';

export const listModelsFunction = httpFunction({
  name: 'list-models',
  method: 'GET',
  route: 'v1/models',
  tag: 'Models',
  summary: 'List the models that requests may take, and how each is doing',
  permission: 'model:read',
  output: ModelsView,

  async handle(_input, { caller, services: { gateway } }) {
    const statuses = (await gateway?.models(caller.tenantId)) ?? [];
    const notice = 'No model is configured: rules answer, and say so.';
    return { data: { items: statuses.map(toModelView), ...(statuses.length === 0 ? { notice } : {}) } };
  },
});
