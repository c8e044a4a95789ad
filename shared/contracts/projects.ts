import { z } from 'zod';
import { ProjectId } from './ids';

const name = z.string().trim().min(1).max(100).describe('Name shown in lists and reports.');
const description = z.string().trim().max(2000).describe('What the project is; plain text.');

export const CreateProject = z.strictObject({ name, description: description.optional() });
export type CreateProject = z.infer<typeof CreateProject>;

export const UpdateProject = z.strictObject({ name, description: description.optional() });
export type UpdateProject = z.infer<typeof UpdateProject>;

export const ProjectView = z.object({
  id: ProjectId,
  name: z.string(),
  description: z.string(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export type ProjectView = z.infer<typeof ProjectView>;
