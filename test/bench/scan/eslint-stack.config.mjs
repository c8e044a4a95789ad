import security from 'eslint-plugin-security';
import tseslint from 'typescript-eslint';

/** What a careful team runs today: ESLint with the recommended rules of typescript-eslint and of the security plug-in. */
export default tseslint.config(
  { files: ['**/*.{js,ts,jsx,tsx,mjs,cjs,mts,cts}'] },
  tseslint.configs.recommended,
  security.configs.recommended,
);
