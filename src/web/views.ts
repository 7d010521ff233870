/**
 * Every template and the one model it renders. Each domain adds its own beside the models, in its pages.ts:
 * `declare module '../web/views.ts' { interface Views { 'customers/card': CustomerCard } }`
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface Views {}

export type ViewName = Extract<keyof Views, string>
