/** What git says of the signatures of commits; whether a key is trusted is for whoever keeps the keys of the machine. */

/** `unchecked`: there is one, but this machine has not the key, or no program to check it with. */
export type SignatureState = 'good' | 'bad' | 'none' | 'unchecked';

/** By hash. */
export type CommitSignatures = ReadonlyMap<string, SignatureState>;
