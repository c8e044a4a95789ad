import { readFileSync } from 'node:fs';
import { stripComments } from './json-with-comments';
import { ServiceBusConfig } from './service-bus-config';

/** Reads a configuration file; every problem in it is named in the one error it throws. */
export function loadServiceBusConfig(file: string): ServiceBusConfig {
  let json: unknown;
  try {
    json = JSON.parse(stripComments(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`The Service Bus configuration ${file} cannot be read.`, { cause: error });
  }
  return parseServiceBusConfig(json, file);
}

export function parseServiceBusConfig(json: unknown, origin: string): ServiceBusConfig {
  const result = ServiceBusConfig.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The Service Bus configuration ${origin} is not valid:\n${problems.join('\n')}`);
}
