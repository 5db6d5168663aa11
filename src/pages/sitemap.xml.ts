import type { APIRoute } from 'astro';
import { loadSite } from '../site.ts';
import { sitemap } from '../views/paths.ts';

export const GET: APIRoute = async () => new Response(sitemap((await loadSite()).site));
