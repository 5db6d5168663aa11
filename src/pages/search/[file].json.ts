import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFiles } from '../../search/index-of.ts';
import { loadSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const files = searchFiles(await loadSite());
  return [...files].map(([name, text]) => ({ params: { file: name.replace(/\.json$/, '') }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
