import { daysAgo, type SeedStaff, type StaffName } from '../language.ts'

/** Everybody who works at Cedar Ridge, and one who did. Dana, Mara and Otis are the demo's sign-ins. */
export const CEDAR_RIDGE_STAFF: Readonly<Record<StaffName, SeedStaff>> = {
  Dana: { name: 'Dana Kim', email: 'dana@cedarridge.example', role: 'attendant' },
  Luis: { name: 'Luis Ortega', email: 'luis@cedarridge.example', role: 'attendant' },
  Sam: { name: 'Sam Whitlock', email: 'sam@cedarridge.example', role: 'attendant' },
  Mara: { name: 'Mara Lindqvist', email: 'mara@cedarridge.example', role: 'manager' },
  Otis: { name: 'Otis Bell', email: 'otis@cedarridge.example', role: 'owner' },
  Priya: { name: 'Priya Raman', email: 'priya@cedarridge.example', role: 'attendant', left: daysAgo(75) },
}
