import { SearchRequest, SearchView } from '../../shared/contracts';
import { searchProject } from '../../shared/jobs';
import { embedderOf } from '../runtime/embedder-of';
import { httpFunction } from '../runtime/http-function';
import { toSearchView } from '../views/search-view';

export const searchCodeFunction = httpFunction({
  name: 'search-code',
  method: 'POST',
  route: 'v1/search',
  tag: 'Search',
  summary: 'Search the code of a project by words and by meaning',
  description:
    'The first search of a snapshot indexes it: until that is done the answer is 503 with `Retry-After`. Without a model for ' +
    'embeddings words alone are compared, and `notice` says so.',
  permission: 'search:run',
  body: SearchRequest,
  output: SearchView,

  async handle({ body }, { caller, services, requestId, signal }) {
    const { tenantId, id: callerId } = caller;
    const embed = embedderOf({ tenantId, callerId, projectId: body.project_id, requestId, signal }, services);
    return { data: toSearchView(await searchProject(body, { tenantId, callerId, embed }, services)) };
  },
});
