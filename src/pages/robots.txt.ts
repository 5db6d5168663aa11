import type { APIRoute } from 'astro';
import { loadSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { origin, base } = (await loadSite()).site.address;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}/sitemap.xml\n`);
};
