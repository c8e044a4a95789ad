import { z } from 'zod';

// zod otherwise tries to write a function for each schema as it is made, which the policy of the page forbids and reports.
// So this comes before every module that makes one.
z.config({ jitless: true });
