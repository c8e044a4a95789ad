import { Cvss4P0 } from 'ae-cvss-calculator';

/** The base score of a CVSS 4.0 vector; undefined for no such vector. */
export function cvss4BaseScore(vector: string): number | undefined {
  if (!vector.startsWith('CVSS:4.0/') || vector.length > 400) return undefined;
  try {
    const { overall } = new Cvss4P0(vector).calculateScores();
    return Number.isFinite(overall) && overall >= 0 && overall <= 10 ? overall : undefined;
  } catch {
    // It throws for metrics it does not know.
    return undefined;
  }
}
