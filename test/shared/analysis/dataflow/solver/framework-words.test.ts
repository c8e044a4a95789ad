import { FRAMEWORKS } from '../../../../../shared/analysis/dataflow/models';
import { configuredModels } from '../../../../../shared/analysis/dataflow/models/configured-models';
import { frameworkWords } from '../../../../../shared/analysis/dataflow/solver/framework-words';

const modelsOf = (call: string) => configuredModels({ sources: [{ call }] }).models;

it('collects the words of two lists of models once', () => {
  const configured = modelsOf('ours.read');

  expect(frameworkWords(FRAMEWORKS, configured, 'python')).toBe(frameworkWords(FRAMEWORKS, configured, 'python'));
  expect(frameworkWords(FRAMEWORKS, [], 'python')).toBe(frameworkWords(FRAMEWORKS, [], 'python'));
});

it('gives no list the words of another, nor a language those of another', () => {
  const ours = frameworkWords(FRAMEWORKS, modelsOf('ours.readOurs'), 'python');
  const theirs = frameworkWords(FRAMEWORKS, modelsOf('theirs.readTheirs'), 'python');
  const none = frameworkWords(FRAMEWORKS, [], 'python');

  expect([ours, theirs, none].map(({ sources }) => sources.has('readOurs'))).toEqual([true, false, false]);
  expect([ours, theirs, none].map(({ sources }) => sources.has('readTheirs'))).toEqual([false, true, false]);
  expect(frameworkWords(FRAMEWORKS, [], 'java')).not.toBe(none);
});
