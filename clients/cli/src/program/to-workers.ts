import { toCountUpTo } from './to-count-up-to';

const MAX_WORKERS = 64;

export const toWorkers = toCountUpTo(MAX_WORKERS);
