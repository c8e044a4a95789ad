import { grammarOf } from '../../languages/grammar-of';
import { lexedFile } from '../../tokens/lexed-file';
import type { FlatTree } from '../../tree/flat-tree';
import type { Prepare } from '../../worker/loading-clock';
import type { FileAnalyzer, FileToAnalyze } from '../analyzer';
import { isGenerated } from '../is-generated';
import { fileMetrics } from './file-metrics';
import { STRUCTURE_GRAMMARS } from './grammars';
import { judgeFunctions } from './judge-functions';
import { measureUnits } from './measure-units';
import { publicFunctions } from './public-functions';
import { readStructure } from './read-structure';
import { StructureQuery } from './structure-events';

/** Measures lines and functions of a file, and reports the functions that are far beyond what is usual. */
export function createMetricsAnalyzer(prepare: Prepare = (make) => make()): FileAnalyzer {
  const queries = new Map<string, StructureQuery>();

  return {
    async analyze(file, isLate) {
      const grammarName = grammarOf(file.language, file.path) ?? '';
      const grammar = STRUCTURE_GRAMMARS.get(grammarName);
      const lexed = lexedFile(file);
      const tree = grammar === undefined ? undefined : await file.tree();
      const flat = tree === undefined ? undefined : await file.flatTree();
      if (grammar === undefined || lexed === undefined || tree === undefined || flat === undefined) {
        return { found: [] };
      }
      const query = queries.get(grammarName) ?? prepare(() => new StructureQuery(tree.language, grammar));
      queries.set(grammarName, query);
      const { source } = file;
      const records = structureOf(query, flat, file, grammar.hasElseIf, isLate);
      const units = measureUnits({ text: source.text, records, grammar });
      return {
        // Nobody can make simpler what a program writes again.
        found: isGenerated(source.text) ? [] : judgeFunctions({ file, lexed, units, records }),
        facts: {
          metrics: fileMetrics({ source, lexed, units, outside: records[0] }),
          publicFunctions: publicFunctions(file, records),
        },
      };
    },
  };
}

function structureOf(
  query: StructureQuery,
  tree: FlatTree,
  { source: { text } }: FileToAnalyze,
  hasElseIf: boolean,
  isLate: () => boolean,
) {
  return readStructure({ text, events: query.events(tree, isLate), hasElseIf });
}
