import type { FrameworkModel } from '../model';
import { effects, types } from '../model-rows';

/** Of sets of objects, they give another such set. */
const NARROWED =
  'all,filter,exclude,using,order_by,distinct,select_related,prefetch_related,annotate,only,defer,select_for_update,values,values_list,filter_by,options';
const FOUND =
  'get,first,last,earliest,latest,in_bulk,count,exists,aggregate,first_or_404,get_or_404,one,one_or_none,one_or_404,scalar,get_or_none,afirst,aget';

const QUERY = { weakness: 'sql-injection', label: 'runs as a database query' } as const;

const OF_MODEL = 'django.db.models.Model.objects';

/** Django, Flask-SQLAlchemy: what is found is not what it was looked for by. */
export const LOOKUPS: FrameworkModel = {
  id: 'python-lookups',
  language: 'python',
  sinks: [
    { ...QUERY, match: `${OF_MODEL}.raw`, ports: [0, 'name:raw_query'], confidence: 'high' },
    {
      ...QUERY,
      match: 'stored.Objects.{raw,extra}',
      ports: [0, 1, 'name:raw_query', 'name:where', 'name:select', 'name:tables', 'name:order_by'],
      confidence: 'medium',
    },
  ],
  propagators: effects({
    clean: [
      `${OF_MODEL}.{${NARROWED},${FOUND}}`,
      `stored.Objects.{${NARROWED},${FOUND}}`,
      '*.{filter_by,first_or_404,get_or_404,one_or_none,one_or_404,get_one,get_by_id,find_by_id}',
    ],
  }),
  types: types({ 'stored.Objects': [`${OF_MODEL}.{${NARROWED}}`, `stored.Objects.{${NARROWED}}`, '*.filter_by'] }),
};
