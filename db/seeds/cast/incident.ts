import { daysAgo, type SeedIncident } from '../language.ts'

/** What went wrong a week ago, how it was mended, and what those were told whom it touched. */
export const CEDAR_RIDGE_INCIDENT: SeedIncident = {
  title: 'Pool closed on {weekday -7}',
  what: 'A pump of the pool failed early in the morning, and the water could not be kept clean. The pool stayed closed until a new one was in.',
  owner: 'Mara',
  began: { on: daysAgo(7), at: '06:20' },
  opened: { on: daysAgo(7), at: '06:45' },
  over: { on: daysAgo(6), at: '10:30' },
  updates: [
    {
      ...{ on: daysAgo(7), at: '07:10', by: 'Dana', part: 'front desk' },
      text: 'The pool is closed this morning. The engineer is on the way; we will say more at noon.',
      status: 'looking into it',
      next: { on: daysAgo(7), at: '12:00' },
    },
    {
      ...{ on: daysAgo(7), at: '11:50', by: 'Mara', part: 'manager' },
      text: 'It is the circulation pump. A new one comes from Tampa tonight, so the pool opens tomorrow at the earliest.',
      status: 'cause known',
      next: { on: daysAgo(6), at: '09:00' },
    },
    {
      ...{ on: daysAgo(7), at: '12:05', by: 'Mara', part: 'manager' },
      text: 'Whoever swims every day is offered a free day for a guest. Please tell them before they change.',
      isForColleagues: true,
      status: 'cause known',
      next: { on: daysAgo(6), at: '09:00' },
    },
    {
      ...{ on: daysAgo(6), at: '08:40', by: 'Mara', part: 'manager' },
      text: 'The new pump runs. The water is tested until half past ten.',
      status: 'mended and watching',
      next: { on: daysAgo(6), at: '10:30' },
    },
    {
      ...{ on: daysAgo(6), at: '10:30', by: 'Otis', part: 'owner' },
      text: 'The pool is open again, and the old pump goes to be looked at.',
      status: 'over',
    },
  ],
  affected: [
    {
      ...{ member: 'Lan Nguyễn', pickedBy: 'Swimming' },
      told: { on: daysAgo(7), at: '07:15', by: 'Dana', how: 'in person' },
      reply: 'Walked the course instead',
      offer: { kind: 'gesture', words: 'a free day for a guest', answer: 'accepted' },
    },
    {
      ...{ member: 'Isabela Moura', pickedBy: 'here then' },
      told: { on: daysAgo(7), at: '09:30', by: 'Luis', how: 'by phone' },
      offer: { kind: 'credit', words: 'lunch on the house' },
    },
    {
      ...{ member: 'Zoë Björklund', pickedBy: 'here then' },
      told: { on: daysAgo(7), at: '10:05', by: 'Dana', how: 'by phone' },
    },
    { member: 'Theodora Papadakis', pickedBy: 'by hand' },
  ],
}
