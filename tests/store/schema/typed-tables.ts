import fs from 'node:fs';
import { parseSync, type TSType } from 'oxc-parser';
import { toSnake } from '#electron/store/kernel/query.ts';

const source = new URL('../../../electron/store/kernel/schema.ts', import.meta.url);

/** What the tables' types say of a column. */
export type TypedColumn = {
  type: 'TEXT' | 'INTEGER' | 'BLOB';
  nullable: boolean;
  /** It may be left out when a row is added. */
  generated: boolean;
  json: boolean;
};

const aliases = new Map<string, TSType>();
for (const statement of parseSync('schema.ts', fs.readFileSync(source, 'utf8')).program.body) {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (declared?.type === 'TSTypeAliasDeclaration') {
    aliases.set(declared.id.name, declared.typeAnnotation);
  }
}

const named = (name: string): TSType => {
  const type = aliases.get(name);
  if (!type) throw new Error(`schema.ts has no type ${name}.`);
  return type;
};

const nameOf = (type: TSType): string =>
  type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : '';

/** The properties of a type and their types, through intersections and the file's own names. */
const propertiesOf = (type: TSType): [string, TSType][] => {
  if (type.type === 'TSIntersectionType') return type.types.flatMap(propertiesOf);
  if (type.type === 'TSTypeLiteral') {
    return type.members.flatMap((member): [string, TSType][] =>
      member.type === 'TSPropertySignature' &&
      member.key.type === 'Identifier' &&
      member.typeAnnotation
        ? [[member.key.name, member.typeAnnotation.typeAnnotation]]
        : [],
    );
  }
  return propertiesOf(named(nameOf(type)));
};

const columnOf = (type: TSType): TypedColumn => {
  const plain = { nullable: false, generated: false, json: nameOf(type) === 'Json' };
  if (type.type === 'TSUnionType') {
    const [first, ...others] = type.types.filter((one) => one.type !== 'TSNullKeyword');
    if (!first) throw new Error('A column that is only null.');
    return { ...columnOf(first), nullable: others.length + 1 < type.types.length };
  }
  if (nameOf(type) === 'Generated' && type.type === 'TSTypeReference') {
    const [inner] = type.typeArguments?.params ?? [];
    if (!inner) throw new Error('Generated of nothing.');
    return { ...columnOf(inner), generated: true };
  }
  if (type.type === 'TSNumberKeyword') return { ...plain, type: 'INTEGER' };
  if (nameOf(type) === 'Buffer') return { ...plain, type: 'BLOB' };
  // Texts, literals, and names that other files give to a choice of texts.
  return { ...plain, type: 'TEXT' };
};

/** Every table and column that the types know, under the database's own names. */
export const typedTables = (): Record<string, Record<string, TypedColumn>> =>
  Object.fromEntries(
    propertiesOf(named('Tables')).map(([table, type]) => [
      toSnake(table),
      Object.fromEntries(
        propertiesOf(type).map(([column, given]) => [toSnake(column), columnOf(given)]),
      ),
    ]),
  );
