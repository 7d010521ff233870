/** How one steps into the demo; shown on its sign-in page and where it starts. */

export const DEMO_PASSWORD = 'cedar-ridge-demo'

export const DEMO_LOGINS = [
  { name: 'Dana Kim', email: 'dana@cedarridge.example', role: 'attendant' },
  { name: 'Mara Lindqvist', email: 'mara@cedarridge.example', role: 'manager' },
  { name: 'Otis Bell', email: 'otis@cedarridge.example', role: 'owner' },
] as const
