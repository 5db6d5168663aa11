import { posix } from 'node:path';
import ts from 'typescript';

/** One import: what is written, and whether only types are taken, of which nothing is left at run time. */
export interface Import {
  specifier: string;
  isType: boolean;
}

/** A file, below the project's folder, and what it imports. */
export interface Module {
  file: string;
  imports: readonly Import[];
}

/** The imports of a source file; of an Astro file, those of its frontmatter and of its scripts. */
export function parseImports(file: string, text: string): Import[] {
  return (file.endsWith('.astro') ? astroScripts(text) : [text]).flatMap(importsOf);
}

function astroScripts(text: string): string[] {
  const [, frontmatter = '', rest = text] = /^\s*---\r?\n(.*?)\r?\n?---(?=\s)(.*)$/s.exec(text) ?? [];
  const scripts = [...rest.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  return [frontmatter, ...scripts.map(([, attributes = '', code = '']) => `${sourceOf(attributes)}\n${code}`)];
}

/** `<script src="../client/zoom.ts">` is an import too. */
function sourceOf(attributes: string): string {
  const source = /\bsrc=(["'])(\..*?)\1/.exec(attributes)?.[2];
  return source === undefined ? '' : `import ${JSON.stringify(source)};`;
}

function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, isType: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, takesOnlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest));
  return found;
}

function takesOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** The file that a relative import leads to, below the project's folder; `undefined` for a package. */
export function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/s, ''));
}
