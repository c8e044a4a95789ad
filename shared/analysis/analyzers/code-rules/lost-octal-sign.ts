const LOOKS_OCTAL = /^[1-7][0-7]{2,3}$/;
const USUAL = /^[1-7]?(?:777|775|770|755|750|711|700|666|664|660|644|640|600|555|550|500|444|440|400)$/;

/** Whether decimal digits are a mode of a file that lost its octal sign; `420` is none: it is 0o644, as some tools write it. */
export function hasLostOctalSign(digits: string): boolean {
  return LOOKS_OCTAL.test(digits) && !USUAL.test(Number(digits).toString(8));
}
