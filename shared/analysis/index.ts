export type { AnalysisEngine, AnalysisEngineOptions, AnalysisInput, AnalysisOptions } from './analysis-engine';
export { concludeAnalysis, type ConclusionInput } from './conclude/conclude-analysis';
export type { OutsideKnowledge } from './conclude/join';
export { createAnalysisEngine } from './create-analysis-engine';
export { ENGINE_VERSION } from './engine-version';
export { detectLanguage } from './languages/detect-language';
export { languageGroup } from './languages/language-group';
export type { LanguageId } from './languages/languages';
export { ruleCatalogue, type RuleCatalogue } from './rule-catalogue';
