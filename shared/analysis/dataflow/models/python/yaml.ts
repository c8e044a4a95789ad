import type { FrameworkModel } from '../model';

const LABEL = 'is deserialized as YAML that can make any object';
const SAFE = '(Safe|CSafe|Base|CBase)Loader$';

/** PyYAML and ruamel.yaml. */
export const YAML: FrameworkModel = {
  id: 'python-yaml',
  language: 'python',
  sinks: [
    {
      match: 'yaml.{load,load_all}',
      weakness: 'unsafe-deserialization',
      ports: [0, 'name:stream'],
      // Which loader is used stands at the second place or under its name.
      when: [
        { port: 'name:Loader', unless: SAFE },
        { port: 1, unless: SAFE },
      ],
      label: LABEL,
    },
    {
      match: 'yaml.{unsafe_load,unsafe_load_all,full_load,full_load_all}',
      weakness: 'unsafe-deserialization',
      ports: [0],
      label: LABEL,
    },
    {
      match: 'ruamel.yaml.{load,load_all}',
      weakness: 'unsafe-deserialization',
      ports: [0],
      when: [
        { port: 'name:Loader', unless: SAFE },
        { port: 1, unless: SAFE },
      ],
      label: LABEL,
    },
  ],
  propagators: [{ match: 'yaml.{safe_load,safe_load_all,dump,safe_dump}', effect: 'combine' }],
};
