import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'CREATE POLICY "a" ON public.b FOR INSERT TO authenticated WITH CHECK (true);', covers: ['true'] },
    { code: 'CREATE POLICY a ON b USING (true);', covers: ['true'] },
  ],
  clean: [
    'CREATE POLICY a ON b FOR SELECT USING (true);',
    'CREATE POLICY a ON b TO service_role USING (true) WITH CHECK (true);',
    'CREATE POLICY a ON b FOR UPDATE USING (auth.uid() = owner) WITH CHECK (true);',
  ],
};
