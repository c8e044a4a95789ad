import type { DataflowFacts } from '../../../findings';
import { encodeModule } from '../../dataflow/codec/module-codec';
import { lowerFile } from '../../dataflow/lowering/lower-file';
import { FRAMEWORKS } from '../../dataflow/models';
import { sinkNames } from '../../dataflow/models/sink-names';
import type { FileAnalyzer } from '../analyzer';
import { readProperties } from './properties';
import { sinkPlaces } from './sink-places';

const SETTINGS_FILE = /\.properties$|(?:^|\/)\.env(?:\.[\w-]+)?$|\.ini$/;

/** Lowers a file to what the end of the run follows data through. */
export function createDataflowAnalyzer(): FileAnalyzer {
  const names = sinkNames(FRAMEWORKS);
  return {
    async analyze(file, isLate) {
      const { path, language, source } = file;
      if (SETTINGS_FILE.test(path)) {
        const properties = readProperties(source.text);
        return { found: [], ...(properties.length === 0 ? {} : { facts: { dataflow: { properties } } }) };
      }
      const tree = await file.flatTree();
      const module = tree === undefined ? undefined : lowerFile({ path, language, tree, source, isLate });
      if (module === undefined) return { found: [] };
      const snippets = sinkPlaces(module, names).map((region) => ({ region, snippet: '' }));
      const dataflow: DataflowFacts = { module: encodeModule(module), ...(snippets.length === 0 ? {} : { snippets }) };
      return { found: [], facts: { dataflow } };
    },
  };
}
