import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KEPT_ARCHIVES } from '../../../shared/projects';
import { each, textAt, type Check } from '../support/deployment';
import { settingsOf } from './plan-and-app';

const HostJson = z.object({
  extensions: z.object({ serviceBus: z.object({ maxConcurrentCalls: z.int().positive() }) }),
});
const text = readFileSync(join(__dirname, '../../../host.json'), 'utf8');
const { maxConcurrentCalls } = HostJson.parse(JSON.parse(text)).extensions.serviceBus;

/** Flex Consumption (https://learn.microsoft.com/azure/azure-functions/functions-scale#service-limits). */
const DISK_BYTES = 800_000_000;
const REQUEST_BYTES = 210_000_000;
const MIB = 1024 * 1024;

export const LIMITS: readonly Check[] = [
  {
    number: 41,
    title: 'the largest archives fit into a request, and on the disk of the instance that unpacks them',
    problems: (deployment) =>
      each(settingsOf(deployment), 'settings', (settings) => {
        const archive = Number(textAt(settings, 'properties.MAX_ARCHIVE_MB')) * MIB;
        const unpacked = Number(textAt(settings, 'properties.MAX_UNPACKED_MB')) * MIB;
        const onDisk = maxConcurrentCalls * (archive + unpacked) + KEPT_ARCHIVES.maxBytes;
        return archive > 0 && archive <= REQUEST_BYTES && unpacked > 0 && onDisk <= DISK_BYTES;
      }),
  },
];
