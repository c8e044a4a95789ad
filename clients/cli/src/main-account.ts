/** A program of its own, loaded where somebody signs in: what it needs takes longer to load than most commands to run. */
export { askOwnToken } from '../../../shared/azure/entra/own-token';
