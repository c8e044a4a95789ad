/** The process that ran the app ended before it answered. */
export class WorkerGoneError extends Error {
  constructor(reason: string) {
    super(`The process of the app ended: ${reason}.`);
    this.name = 'WorkerGoneError';
  }
}
