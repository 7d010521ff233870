/** Thrown where there is nothing at an address, or nothing that the reader may see. */
export class NotFound extends Error {}

/** Thrown where the reader's role does not allow what was asked; the message says what. */
export class NotPermitted extends Error {}
