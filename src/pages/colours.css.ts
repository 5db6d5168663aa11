import type { APIRoute } from 'astro';
import { tokensCss } from '../styles/tokens.ts';

/** The colours, and the site’s origin, with which addresses are printed in full. */
export const GET: APIRoute = ({ site }) =>
  new Response(`${tokensCss()}:root {\n  --origin: '${site?.origin ?? ''}';\n}\n`);
