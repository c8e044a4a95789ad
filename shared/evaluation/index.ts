export { casesOfRules, isForModel } from './cases-of-rules';
export { estimateEvaluation, type EvaluationEstimate } from './estimate-evaluation';
export { evaluateModels, type EvaluationAnswer, type EvaluationRequest } from './evaluate-models';
export { evaluationCase, sampleCases, type EvaluationCase } from './evaluation-case';
export { compareSolved, solvedBy, summarizeModel, type Comparison, type ModelSummary, type Solved } from './summarize';
export { trainingLines } from './training-set';
