import type { APIRoute } from 'astro';
import { loadSite } from '../../site.ts';
import { questionFile } from '../../views/question-file.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadSite();
  return new Response(JSON.stringify(questionFile(site)), { headers: { 'content-type': 'application/json' } });
};
