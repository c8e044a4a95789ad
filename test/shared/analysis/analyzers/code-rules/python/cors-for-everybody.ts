import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["CORS(app, origins='*', supports_credentials=True)", 'CORS(app, supports_credentials=True)'],
  clean: [
    'CORS(app, origins=allowed, supports_credentials=True)',
    "app.add_middleware(CORSMiddleware, allow_origins=['*'])",
    'f(allow_credentials=True)',
  ],
};
