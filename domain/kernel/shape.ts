import { z } from 'zod';

const shapesOf = (parts: Readonly<Record<string, z.core.$ZodType>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, shaped(part)]));

const shaped = (schema: z.core.$ZodType): z.core.$ZodType => {
  // zod's own list of what a schema may be; its library types do not say it by themselves.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const but = (parts: object) =>
    z.core.clone(schema, z.core.util.mergeDefs(def, { checks: [], ...parts }));
  switch (def.type) {
    case 'string':
      return z.string();
    case 'number':
      return z.number();
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'unknown':
    case 'custom':
      return schema;
    case 'object':
      return but({ shape: shapesOf(def.shape) });
    case 'array':
      return but({ element: shaped(def.element) });
    case 'record':
      return but({ keyType: z.string(), valueType: shaped(def.valueType) });
    case 'union':
      return but({ options: def.options.map(shaped) });
    case 'default':
    case 'prefault':
    case 'optional':
    case 'nullable':
    case 'readonly':
      return but({ innerType: shaped(def.innerType) });
    case 'pipe':
      // What comes out of it; a transformation keeps the kind of what went in.
      return shaped(def.out._zod.def.type === 'transform' ? def.in : def.out);
    default:
      throw new TypeError(`No shape is known for a schema of the kind "${def.type}".`);
  }
};

/**
 * The shape of a schema's values, without what is asked of somebody who types them: no limits, no
 * tidying, no rules between parts. What was kept under an earlier limit, or was put together by the
 * program, goes on being read; what is of another kind is not. Defaults stay, so that a part that a
 * newer version has added is there.
 */
export const shapeOf = <S extends z.ZodType>(schema: S): z.ZodType<z.output<S>> =>
  shaped(schema) as z.ZodType<z.output<S>>;
