import { AurelisError } from '../kernel';

/** Nothing in a directory or archive is left to be analysed. */
export class NoSourceFiles extends AurelisError {
  constructor(kind: 'archive' | 'directory') {
    super('VALIDATION_ERROR', `The ${kind} holds no source files to analyse.`);
  }
}
