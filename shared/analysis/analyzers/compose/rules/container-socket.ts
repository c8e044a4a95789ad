import type { ComposeRule } from '../compose-file';
import { itemsOf, textAt, valueAt } from '../../../values/value';

/** Programs that are there to watch or to manage containers. */
const MANAGERS =
  /portainer|traefik|watchtower|cadvisor|dozzle|autoheal|socket-proxy|nginx-proxy|docker-gen|ouroboros|diun|lazydocker|netdata|datadog/;

export const containerSocket: ComposeRule = {
  id: 'compose/container-socket',
  grade: { cwe: [250], severity: 7.5, confidence: 'medium' },
  description: 'A container gets the socket that controls all containers.',
  help: 'Whoever can write to it starts a privileged container and so owns the machine, even where the socket is mounted read-only. Put a proxy before it that lets the few calls through that are needed.',
  bad: 'services:\n  app:\n    image: app:1.2\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
  good: 'services:\n  app:\n    image: app:1.2\n    volumes:\n      - data:/data\nvolumes:\n  data:\n',
  *check({ services }) {
    for (const { value } of services) {
      if (MANAGERS.test(textAt(value, 'image') ?? '')) continue;
      for (const volume of itemsOf(valueAt(value, 'volumes'))) {
        const source = textAt(volume, 'source') ?? textAt(volume)?.split(':', 1)[0] ?? '';
        if (/\/(?:docker|containerd|podman)\.sock$/.test(source)) {
          yield { at: volume, message: 'With this the container controls the machine.' };
        }
      }
    }
  },
};
