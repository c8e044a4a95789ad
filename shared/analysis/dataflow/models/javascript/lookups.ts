import type { FrameworkModel } from '../model';
import { effects, sources } from '../model-rows';

/** Methods that look for something stored, whatever library offers them, and for nothing in memory. */
const LOOKUPS =
  '*.{findByPk,findById,findByIdAndUpdate,findByIdAndDelete,findOne,findOneBy,findOneByOrFail,findOneOrFail,findUnique,findUniqueOrThrow,findFirst,findFirstOrThrow,findMany,findAll,findAndCount,findAndCountAll,findOrFail}';

/** Sequelize, Mongoose, Prisma, TypeORM, MikroORM, Bookshelf, RedBean: what is found is not what it was looked for by. */
export const lookups: FrameworkModel = {
  id: 'lookups',
  language: 'javascript',
  propagators: effects({ clean: [LOOKUPS] }),
  sources: sources({ on: 'call', kind: 'database', label: 'what is stored in a database' }, LOOKUPS),
};
