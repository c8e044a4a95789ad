export { stringifyCycloneDx, toCycloneDx } from './to-cyclonedx';
