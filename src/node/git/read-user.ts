/** Who commits here, as git's configuration says: for «my work», and for nothing that leaves the machine. */
import type { Repository } from './repository';

export interface GitUser {
  readonly name: string | null;
  readonly email: string | null;
}

export async function readUser({ git }: Repository): Promise<GitUser> {
  const read = async (key: string): Promise<string | null> => {
    try {
      const value = (await git.ask(['config', '--default', '', '--get', key])).trim();
      return value === '' ? null : value;
    } catch {
      return null; // A configuration that git cannot read names nobody.
    }
  };
  const [name, email] = await Promise.all([read('user.name'), read('user.email')]);
  return { name, email };
}
