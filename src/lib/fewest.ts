/** Fewer than this are too few to speak of as a group: they could be told from each other. */
export const FEWEST = 5
