/** The function ran longer than `functionTimeout` of host.json. */
export class FunctionTimeoutError extends Error {
  constructor(functionName: string, timeoutMs: number) {
    super(`Timeout value of ${timeoutMs} ms was exceeded by function: Functions.${functionName}.`);
    this.name = 'FunctionTimeoutError';
  }
}
