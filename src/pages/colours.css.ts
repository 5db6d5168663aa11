import type { APIRoute } from 'astro';
import { tokensCss } from '../styles/tokens.ts';

export const GET: APIRoute = () => new Response(tokensCss());
