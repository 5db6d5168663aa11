import type { APIRoute } from 'astro';
import { openSearch } from '../search/files.ts';
import { loadSite } from '../site.ts';

export const GET: APIRoute = async () => new Response(openSearch((await loadSite()).site));
