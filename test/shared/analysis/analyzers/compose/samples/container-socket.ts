import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'services:\n  a:\n    volumes:\n      - "/run/docker.sock:/x:ro"\n',
    'services:\n  a:\n    volumes:\n      - { type: bind, source: /var/run/docker.sock, target: /x }\n',
  ],
  clean: [
    'services:\n  a:\n    image: portainer/portainer-ce:2\n    volumes: [/var/run/docker.sock:/var/run/docker.sock]\n',
    'services:\n  a:\n    volumes: [./docker.sock.txt:/x]\n',
    'services:\n  a:\n    volumes: [db:/var/run/docker.sock]\n',
  ],
};
