import type { FrameworkModel } from '../model';
import { effects } from '../model-rows';

/** Spring Data, JPA, MyBatis: what is found is not what it was looked for by. */
export const lookups: FrameworkModel = {
  id: 'java-lookups',
  language: 'java',
  propagators: effects({
    clean: [
      '*.{findById,findAllById,existsById,getReferenceById,getReference,getOne,getById,findOne,selectById,selectByPrimaryKey,findByPrimaryKey,findByUsername,findByName,findByEmail}',
    ],
  }),
};
