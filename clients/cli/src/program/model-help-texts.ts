const EXIT_CODES = `
Exit codes:
  0   done
  2   wrong usage or input
  70  internal error, or no answer from a model or the service
  130 ended by Ctrl-C`;

const ROUTES = `
Without --routes or --model-url the rules answer, and say so. A file of routes is as docs/models.md shows; "keySecret"
in it names an environment variable that starts with AURELIS_.`;

const NEEDS_MODEL = `
To generate or complete code takes a model: without one these end with 2.`;

export const TASK_HELP = `
Examples:
  aurelis explain src/cart.ts --lines 10-25
  aurelis document src/cart.ts --apply --backup /tmp/before
  aurelis test src/cart.ts --model-url http://127.0.0.1:11434/v1 --model qwen3-coder
  aurelis review src --dry-run --routes routes.json
  aurelis explain --run run_01k9zv3n6cw0f6gq0y9r4b7x2m --finding 3f2a…
  aurelis generate --instruction "a queue with a limit" --service

The text goes to standard output, the differences behind it; who answered and what it cost to standard error.
${ROUTES}
${NEEDS_MODEL}
${EXIT_CODES}`;

export const JOB_HELP = `
Examples:
  aurelis job start fix --run run_01k9zv3n6cw0f6gq0y9r4b7x2m --max-cost 2.50 --wait
  aurelis job status job_01k9zv3n6cw0f6gq0y9r4b7x2m
  aurelis job result job_01k9zv3n6cw0f6gq0y9r4b7x2m --format patch | git apply
  aurelis job start review --run run_01k9zv3n6cw0f6gq0y9r4b7x2m --path "src/**" --json

The service and the key come from AURELIS_URL and AURELIS_API_KEY unless given.

Exit codes:
  0   done
  2   wrong usage or input, or no result yet
  70  internal error, no answer from the service, or a job that failed or was cancelled
  130 ended by Ctrl-C`;

export const SEARCH_HELP = `
Examples:
  aurelis search "parse request body"
  aurelis search CartTotal src --path "**/*.ts" --json
  aurelis search "where are tokens checked" --project shop
${ROUTES}

Exit codes:
  0   something was found
  1   nothing was found
  2   wrong usage or input
  70  internal error, or no answer from the service`;

export const MODELS_HELP = `
Examples:
  aurelis models --routes routes.json
  aurelis models --service
${EXIT_CODES}`;

export const USAGE_HELP = `
Examples:
  aurelis usage --by task,model
  aurelis usage --from 2026-11-01 --to 2026-11-30 --by key --json
${EXIT_CODES}`;

export const EVALUATE_HELP = `
Examples:
  aurelis evaluate --routes routes.json --model small,large --max-cost 2.50
  aurelis evaluate src --model-url http://127.0.0.1:11434/v1 --model qwen3-coder --limit 20 --json > today.json
  aurelis evaluate src --routes routes.json --baseline today.json --training-set fixes.jsonl

Each model is asked as "aurelis fix" asks it, about the same findings, and every proposal has to pass the same checks.
docs/evaluation.md says what the figures mean.

Exit codes:
  0   done
  1   a model has less verified than --min-verified says
  2   wrong usage or input
  70  internal error, or questions without an answer
  130 ended by Ctrl-C`;
