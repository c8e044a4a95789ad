const TIME_SPAN = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?$/;

/** Milliseconds of a .NET time span such as `00:05:00` or `1.00:00:00`. */
export function parseTimeSpanMs(text: string): number {
  const [isMatch, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '0'] = TIME_SPAN.exec(text) ?? [];
  if (isMatch === undefined) throw new Error(`'${text}' is not a time span such as 00:05:00.`);

  const wholeSeconds = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return wholeSeconds * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
}
