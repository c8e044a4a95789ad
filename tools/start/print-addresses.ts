import type { RunningCloud } from './cloud.ts';

export function printAddresses({ connection, logFile }: RunningCloud, key: string): void {
  const { apiUrl, blobConnectionString } = connection;
  console.error(`
API               ${apiUrl}/api/v1
API page          ${apiUrl}/api/docs
Dashboard         ${apiUrl}/api/dashboard
API key           ${key}
Health            ${apiUrl}/api/health/ready
Blob storage      ${blobConnectionString}
Log               ${logFile}`);
}
