import type { RuleSamples } from '../../../../../support/rule-samples';

const CREDENTIALS = "    response.headers['Access-Control-Allow-Credentials'] = 'true'\n";
const ORIGIN = "response.headers['Access-Control-Allow-Origin']";
const after = (lines: string): string => `@app.after_request\ndef after(response):\n${lines}    return response\n`;

export const samples: RuleSamples = {
  flagged: [
    "CORS(app, origins='*', supports_credentials=True)",
    'CORS(app, supports_credentials=True)',
    {
      code: after(`    ${ORIGIN} = request.headers.get('Origin')\n${CREDENTIALS}`),
      covers: ["request.headers.get('Origin')"],
    },
    after(`    origin = request.headers['Origin']\n${CREDENTIALS}    ${ORIGIN} = origin\n`),
    `def view(request):\n    response = answer()\n    response['Access-Control-Allow-Origin'] = request.META.get('HTTP_ORIGIN', '*')\n    response['Access-Control-Allow-Credentials'] = 'true'\n    return response\n`,
  ],
  clean: [
    'CORS(app, origins=allowed, supports_credentials=True)',
    "app.add_middleware(CORSMiddleware, allow_origins=['*'])",
    'f(allow_credentials=True)',
    after(`    ${ORIGIN} = request.headers.get('Origin')\n`),
    after(`    ${ORIGIN} = 'https://shop.example'\n${CREDENTIALS}`),
    after(
      `    origin = request.headers.get('Origin')\n    if origin in ORIGINS:\n    ${CREDENTIALS}        ${ORIGIN} = origin\n`,
    ),
  ],
};
