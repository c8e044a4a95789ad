import { FRAMEWORKS } from '../../../../../shared/analysis/dataflow/models';
import { modelWords } from '../../../../../shared/analysis/dataflow/solver/model-words';

it.each(['get', 'items', 'values', 'pop', 'setdefault'])(
  'brings no function of Python into question because it calls %s of anything',
  (word) => {
    const ofPython = FRAMEWORKS.filter(({ language }) => language === 'python');

    const signs = modelWords(ofPython, [], 'python').sources.get(word) ?? [];

    expect(signs.filter((sign) => sign.word === '')).toEqual([]);
  },
);
