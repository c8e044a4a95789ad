import type { FrameworkModel, SanitizerModel, SinkModel } from '../model';

const LABEL = 'is deserialized, which can run code';

function loads(match: string, ports: SinkModel['ports'] = [0]): SinkModel {
  return { match, weakness: 'unsafe-deserialization', ports, label: LABEL };
}

/** Formats that bring objects, and with them code. */
export const SERIALIZATION: FrameworkModel = {
  id: 'python-serialization',
  language: 'python',
  types: [
    { match: 'pickle.Unpickler', type: 'pickle.Unpickler' },
    { match: 'cPickle.Unpickler', type: 'pickle.Unpickler' },
    { match: '_pickle.Unpickler', type: 'pickle.Unpickler' },
    { match: 'dill.Unpickler', type: 'pickle.Unpickler' },
  ],
  sinks: [
    loads('pickle.{load,loads}', [0, 'name:file', 'name:data']),
    loads('cPickle.{load,loads}'),
    loads('_pickle.{load,loads}'),
    loads('pickle5.{load,loads}'),
    loads('cloudpickle.{load,loads}'),
    loads('dill.{load,loads,load_session}'),
    loads('pickle.Unpickler', [0, 'name:file']),
    loads('cPickle.Unpickler'),
    loads('dill.Unpickler'),
    loads('marshal.{load,loads}'),
    loads('shelve.{open,Shelf,DbfilenameShelf}', [0, 'name:filename']),
    loads('jsonpickle.{decode,loads}'),
    loads('jsonpickle.unpickler.decode'),
    loads('joblib.load', [0, 'name:filename']),
    loads('sklearn.externals.joblib.load'),
    loads('pandas.read_pickle', [0]),
    loads('klepto.archives.file_archive'),
    loads('torch.load'),
    { ...loads('numpy.load', [0, 'name:file']), when: [{ port: 'name:allow_pickle', equals: [true] }] },
    loads('pylibmc.Client.get'),
    loads('rpyc.utils.classic.obtain'),
    loads('multiprocessing.connection.Connection.recv', ['receiver']),
  ],
  sanitizers: [
    // What the program has written names classes of the program's own, whatever the data in it is.
    ...['pickle', 'cPickle', '_pickle', 'pickle5', 'cloudpickle', 'dill', 'marshal', 'jsonpickle'].map(
      (module): SanitizerModel => ({ match: `${module}.{dumps,encode}`, cleans: ['unsafe-deserialization'] }),
    ),
  ],
};
