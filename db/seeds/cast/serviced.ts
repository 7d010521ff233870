import type { SeedServiceAnswer, SeedServiced } from '../service-rows.ts'

/** A year at the repair bench of the pro shop: rackets strung, clubs gripped, carts mended. */
const ANSWERS: readonly SeedServiceAnswer[] = [
  {
    ...{ who: 'Robert Hale', on: -30, mostly: 'excellent', score: 10 },
    but: {
      'why-us': 'know it best',
      'liked-most': 'Luis had written down my swing weight from two years ago.',
    },
  },
  {
    ...{ who: 'Victor Castellan', on: -41, mostly: 'very good', score: 9 },
    but: { 'made-appointment': 'yes', 'time-suited': 'good' },
    corrects: { town: ['Cocoplum', 'Coconut Grove'] },
  },
  {
    ...{ who: 'Walter Kowalczyk', on: -46, mostly: 'good', score: 7 },
    but: {
      'told-what-and-cost': 'no',
      'finding-us': 'fair',
      'could-be-better': 'Print the bill larger, or read it to me.',
    },
  },
  {
    ...{ who: 'Desmond Pierre', on: -50, mostly: 'fair', score: 5 },
    but: {
      ...{ 'when-promised': 'poor', 'right-first-time': 'no', 'not-right': 'The cart pulled left again.' },
      ...{ 'had-concern': 'yes', concern: 'It came back with the same noise, and I missed a Saturday.' },
      ...{ 'concern-handled': 'good', 'concern-settled': 'settled', overall: 'fair' },
      'could-be-better': 'Try it on the path before you call me.',
    },
  },
  {
    ...{ who: 'Zoë Björklund', on: -55, mostly: 'very good', score: 9 },
    but: {
      'who-uses-it': 'at home',
      'liked-most': 'Strung by four, as you said, and the children could watch.',
    },
  },
  {
    ...{ who: 'Łukasz Wójcik', on: -64, mostly: 'very good', score: 8 },
    but: { 'why-us': 'close by', 'waiting-room': 'n/a' },
  },
  {
    ...{ who: 'Jonas Keller', on: -72, mostly: 'good', score: 7 },
    but: {
      'when-promised': 'fair',
      'could-be-better': 'Say on the day that it is late, and I will not drive over.',
    },
    corrects: { phone: ['+1 786 555 0126', '+1 305 555 0168'] },
  },
  { ...{ who: 'Ray Alvarez', on: -76, mostly: 'excellent', score: 9 }, but: { 'who-uses-it': 'at home' } },
  { who: 'Vikram Mehta', on: -81, mostly: 'very good', score: 8 },
  {
    ...{ who: 'Marcus Baptiste', on: -91, mostly: 'excellent', score: 10 },
    but: { 'liked-most': 'Showed me the old string, and why it went.' },
  },
  { ...{ who: 'Robert Hale', on: -141, mostly: 'very good', score: 9 }, but: { bill: 'good' } },
  {
    ...{ who: 'Grant Hollis', on: -127, mostly: 'fair', score: 4 },
    but: {
      ...{ 'wait-on-arrival': 'poor', overall: 'poor', 'would-return': 'no' },
      'could-be-better': 'Twenty minutes at the counter and nobody looked up.',
    },
  },
  { who: 'Desmond Pierre', on: -171, mostly: 'good', score: 7 },
  { ...{ who: 'Jonas Keller', on: -199, mostly: 'very good', score: 8 }, but: { cleanliness: 'good' } },
  {
    ...{ who: 'Łukasz Wójcik', on: -236, mostly: 'good', score: 8 },
    but: { 'made-appointment': 'yes', 'easy-to-arrange': 'fair' },
  },
  { who: 'Marcus Baptiste', on: -241, mostly: 'very good', score: 9 },
  { ...{ who: 'Vikram Mehta', on: -262, mostly: 'good', score: 7 }, but: { 'done-here': 'no' } },
  {
    ...{ who: 'Zoë Björklund', on: -279, mostly: 'good', score: 8 },
    but: { 'right-first-time': 'no', 'not-right': 'One size too tight.', 'would-return': 'yes' },
  },
  { who: 'Ray Alvarez', on: -295, mostly: 'very good', score: 9 },
]

/** Whom the club has asked after work in the shop. */
export const CEDAR_RIDGE_SERVICED: SeedServiced = {
  name: 'After work in the shop',
  purposes: 'restringing, regripping, repair, cart service',
  answers: ANSWERS,
  silent: {
    'Petra Keller': [-60, -252],
    'Grant Hollis': [-52],
    'Victor Castellan': [-146],
    'Leila Haddad': [-73],
    'Walter Kowalczyk': [-120, -310],
    'Henri Lévesque': [-95],
    'Oluwaseun Adeyemi': [-158],
  },
}
