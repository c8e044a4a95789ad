/** The first of so many days, today included, in UTC. */
export function firstDay(today: Date, days: number): string {
  return new Date(today.getTime() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
}
