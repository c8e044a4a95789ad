import type { FrameworkModel } from '../model';
import { sinks } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const QUERY = { weakness: 'sql-injection', kinds: UNTRUSTED, label: 'becomes part of a query' } as const;

/** MyBatis: `${name}` in the text of a mapper is put into the query as it is, `#{name}` is a parameter. Mappers in XML are not read. */
export const mybatis: FrameworkModel = {
  id: 'mybatis',
  language: 'java',
  sinks: sinks(
    { ...QUERY, ports: ['0..'] },
    'org.apache.ibatis.jdbc.SqlRunner.{selectAll,selectOne,insert,update,delete,run}',
  ),
  declared: ['Select', 'Insert', 'Update', 'Delete'].map((annotation) => ({
    ...QUERY,
    annotation,
    placeholder: String.raw`\$\{\s*(\w+)`,
    nameAnnotation: 'Param',
  })),
};
