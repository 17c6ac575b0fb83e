import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the window can be, as patterns of addresses; what only leads on to another is left out. */
export const routes: readonly string[] = readFileSync(
  join(import.meta.dirname, '../../renderer/app/routes.tsx'),
  'utf8',
)
  .split(/\bcreateRoute\(\{|\bscreen\(/)
  .filter((route) => !route.includes('redirect('))
  .flatMap((route) => /^'([^']+)'|\bpath: '([^']+)'/.exec(route)?.slice(1) ?? [])
  .filter((path) => path !== undefined);

/** The route that an address belongs to: the one with the fewest parts left open. */
export const routeOf = (address: string): string | undefined =>
  routes
    .filter((route) =>
      new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(address.replace(/\?.*/, '')),
    )
    .sort((a, b) => a.split('$').length - b.split('$').length)[0];
