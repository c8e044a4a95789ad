import { itemsOf, textAt, valueAt } from '../../values/value';
import type { PublishedPort, Service } from './compose-file';

const SHORT =
  /^(?:(\[[^\]]*\]|\d+(?:\.\d+){3}|\$\{[^}]*\}):)?(?:(\d+(?:-\d+)?|\$\{[^}]*\})?:)?(\d+(?:-\d+)?)(?:\/(\w+))?$/;

/** Ports of a service that the machine it runs on opens. */
export function publishedPorts({ value }: Service): PublishedPort[] {
  return itemsOf(valueAt(value, 'ports')).flatMap((port): PublishedPort[] => {
    if (port.kind === 'map') {
      const target = textAt(port, 'target');
      if (target === undefined) return [];
      const published = textAt(port, 'published');
      return [
        { at: port, host: textAt(port, 'host_ip'), published, target, protocol: textAt(port, 'protocol') ?? 'tcp' },
      ];
    }
    const [, host, published, target, protocol = 'tcp'] = SHORT.exec(textAt(port) ?? '') ?? [];
    return target === undefined ? [] : [{ at: port, host, published, target, protocol }];
  });
}
