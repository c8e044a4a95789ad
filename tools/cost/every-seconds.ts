/** How many seconds lie between two turns of a timer, for schedules that say every how many seconds, minutes or hours. */
export function everySeconds(schedule: string): number {
  const [seconds = '', minutes = '', hours = ''] = schedule.split(' ');
  const step = (field: string, unit: number): number | undefined => {
    if (field === '*') return unit;
    const found = /^\*\/(\d+)$/.exec(field)?.[1];
    return found === undefined ? undefined : Number(found) * unit;
  };
  const every = step(seconds, 1) ?? step(minutes, 60) ?? step(hours, 3600) ?? 86_400;
  if (!/^\S+ \S+ \S+ \S+ \S+ \S+$/.test(schedule)) throw new Error(`This is no schedule of a timer: ${schedule}`);
  return every;
}
