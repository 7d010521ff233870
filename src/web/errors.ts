/** Thrown where there is nothing at an address, or nothing that the reader may see. */
export class NotFound extends Error {}

/** Thrown where the reader's role does not allow what was asked; the message says what. */
export class NotPermitted extends Error {}

/** Thrown where what was sent cannot be taken for what somebody meant. */
export class NotWhole extends Error {}

/** Thrown where somebody asks for more in a while than hands do; the message says how long to wait. */
export class TooQuick extends Error {}
