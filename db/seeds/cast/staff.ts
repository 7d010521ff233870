import { daysAgo, type SeedStaff, type StaffName } from '../language.ts'

/** Everybody who works at Cedar Ridge, and one who did. Dana, Mara and Otis are the demo's sign-ins. */
export const CEDAR_RIDGE_STAFF: Readonly<Record<StaffName, SeedStaff>> = {
  Dana: {
    ...{ name: 'Dana Kim', email: 'dana@cedarridge.example', role: 'attendant' },
    duty: [{ on: [2, 3, 4, 5, 6], from: '06:00', until: '14:00' }],
  },
  Luis: {
    ...{ name: 'Luis Ortega', email: 'luis@cedarridge.example', role: 'attendant' },
    duty: [{ on: [0, 1, 4, 5, 6], from: '14:00', until: '22:00' }],
  },
  Sam: {
    ...{ name: 'Sam Whitlock', email: 'sam@cedarridge.example', role: 'attendant' },
    duty: [
      { on: [0, 1], from: '06:00', until: '14:00' },
      { on: [2, 3], from: '14:00', until: '22:00' },
    ],
    off: { on: 9, why: 'his brother’s wedding' },
  },
  Mara: { name: 'Mara Lindqvist', email: 'mara@cedarridge.example', role: 'manager' },
  Otis: { name: 'Otis Bell', email: 'otis@cedarridge.example', role: 'owner' },
  Priya: { name: 'Priya Raman', email: 'priya@cedarridge.example', role: 'attendant', left: daysAgo(75) },
}
