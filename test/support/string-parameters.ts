import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

const FILE = join(PACKAGE_ROOT, 'src', 'languages', 'strings.ts');

/** A member of an interface: its type as written and, of a function, the types of its parameters. */
interface Member {
  readonly type: string;
  readonly parameters: readonly string[] | null;
}

/** For each sentence of the interface that is given something, by its key ('words.articles'): the types of what it is given, in order. */
export function readStringParameters(strings: object): ReadonlyMap<string, readonly string[]> {
  const interfaces = readInterfaces();
  const found = new Map<string, readonly string[]>();
  const walk = (value: unknown, member: Member | undefined, path: string): void => {
    if (typeof value === 'function') {
      if (member?.parameters == null) throw new Error(`${path} is a function, by its type none`);
      found.set(path, member.parameters);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const type = member?.type ?? '';
      const members = interfaces.get(type.match(/\w+/g)?.findLast((word) => interfaces.has(word)) ?? '');
      for (const [key, item] of Object.entries(value)) {
        const inner = type.includes('Record<')
          ? { type: type.slice(type.indexOf(',')), parameters: null }
          : members?.get(key);
        walk(item, inner, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  walk(strings, { type: 'InterfaceStrings', parameters: null }, '');
  return found;
}

function readInterfaces(): ReadonlyMap<string, ReadonlyMap<string, Member>> {
  const source = ts.createSourceFile(FILE, readFileSync(FILE, 'utf8'), ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) => [
      name.text,
      new Map(
        members.filter(ts.isPropertySignature).map(({ name: key, type }) => [
          key.getText(source),
          {
            type: type?.getText(source) ?? '',
            parameters:
              type !== undefined && ts.isFunctionTypeNode(type)
                ? type.parameters.map((parameter) => parameter.type?.getText(source) ?? '')
                : null,
          },
        ]),
      ),
    ]),
  );
}
