/** A small project, by paths: what hostile ones are made of. */
export type Seed = Readonly<Record<string, string>>;
