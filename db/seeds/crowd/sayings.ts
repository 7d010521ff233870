import type { CautionKind } from '../../../src/cautions/caution.ts'
import type { PreferenceArea } from '../../../src/preferences/preference.ts'

/** What is noted and, where one would come back to it, what to ask. `#` stands for the person or the interest. */
export type Saying = readonly [text: string, question?: string]

export const OF_CHILDREN: readonly Saying[] = [
  ['# made the team and trains three times a week now.', 'How is # doing on the team?'],
  ['# starts a new school after the holidays and is not sure about it.', 'How does # like the new school?'],
  ['# plays in the recital on {date 6}; the piece is still too fast.', "How was #'s recital?"],
  ['# passed the driving test on the second try.', 'Is # driving everywhere now?'],
  ['# built a birdhouse and sold three to the neighbors.'],
  ['# has moved to Atlanta for the first job.', 'How is # settling in in Atlanta?'],
  ['# is home for two weeks and eats everything.'],
  ['# wants a dog. The family is divided.', 'Has # talked you into the dog?'],
  ['# is learning to sail and capsized twice, laughing.'],
  ['# spends the summer in Spain with cousins.', "How was #'s summer in Spain?"],
  ['# lost the first tooth at our pool.'],
  ['# graduates in May; both grandmothers are coming.', 'Is everything set for #’s graduation?'],
]

export const OF_ADULTS: readonly Saying[] = [
  ['# has started to play the cello at last.', 'How is # getting on with the cello?'],
  ['# runs a marathon on {date 12}.', "How was #'s marathon?"],
  ['# is away on a long trip until the end of the month.', 'Is # back from the trip?'],
  ['# took over the family business.'],
  ['# likes to be greeted first.'],
  ['# is writing a book about the bay.', "How is #'s book coming along?"],
  ['# has a new studio and invites everybody.', 'How does # like the new studio?'],
  ['# beat everybody at bridge last week.'],
]

export const OF_PETS: readonly Saying[] = [
  ['# ate a golf glove. All is well.', 'What has # eaten lately?'],
  ['# sleeps on the sofa since the storm.'],
  ['# won a ribbon at the county show.'],
  ['# is afraid of umbrellas.'],
]

export const OF_INTERESTS: readonly Saying[] = [
  ['Talked about # for half an hour; knows everything.'],
  ['Going to a weekend for # up the coast on {date 4}.', 'How was the weekend up the coast?'],
  ['Has given up # for the summer, too hot.'],
  ['Asked whether others in the club share #.'],
  ['Brought a friend along who cares for # even more.'],
  ['Got a present to do with # and loves it.'],
]

export const PLAIN: readonly Saying[] = [
  ['Liked the new menu, missed the old soup.'],
  ['Renovating the kitchen; eats with us until it is done.', 'How is the kitchen coming along?'],
  ['Came in early and read the paper on the terrace.'],
  ['Left a scarf; it is in the cupboard behind the desk.'],
  ['House guests from abroad until {date 5}.', 'How did your guests like it here?'],
  ['Back from three weeks in the mountains, rested.'],
  ['Asked for a quieter table next time.'],
  ['Drives a new car, proud of it; the blue one by the gate.'],
  ['Sang in the choir concert at the church hall on Sunday.', 'How was the concert?'],
  ['Prefers a call to an e-mail.'],
  ['Said the staff at the pool are the best in town.'],
  ['Waited for the valet for ten minutes; said nothing, but noticed.'],
  ['Meets two old colleagues here every first Monday.'],
  ['Planted mango trees; wants advice from the gardener.'],
  ['Moves to a new house nearby in the spring.', 'How is the move going?'],
]

export const LIKINGS: readonly (readonly [PreferenceArea, string])[] = [
  ['drink', 'Still water, room temperature'],
  ['drink', 'Espresso after the meal, not with dessert'],
  ['drink', 'Iced tea, no sugar, extra lemon'],
  ['drink', 'A cold beer on the terrace after the round'],
  ['drink', 'Oat milk in the coffee'],
  ['drink', 'Gin and tonic, lime, one cube'],
  ['food', 'Dressing on the side'],
  ['food', 'Steak medium, no sauce'],
  ['food', 'Vegetarian'],
  ['food', 'Shares the dessert'],
  ['food', 'No cilantro'],
  ['seat', 'By the window'],
  ['seat', 'Away from the door'],
  ['seat', 'Outside in the shade'],
  ['seat', 'Table 4 in the corner'],
  ['room', 'Court 2 in the morning'],
  ['room', 'The quiet end of the library'],
  ['locker', 'Lower locker, near the bench'],
  ['locker', 'Fresh towels laid out'],
  ['service', 'The bill without asking'],
  ['service', 'A call when the car is ready'],
  ['service', 'Walks; no cart'],
  ['other', 'Takes the newspaper home'],
]

export const CAUTIONINGS: readonly (readonly [CautionKind, string, string?])[] = [
  ['allergy', 'Peanut allergy'],
  ['allergy', 'Shellfish allergy', 'tell the kitchen each time'],
  ['allergy', 'Bee stings', 'carries a pen'],
  ['allergy', 'Gluten', 'separate toaster'],
  ['accessibility', 'No stairs', 'use the ramp'],
  ['accessibility', 'Hears better on the right'],
  ['accessibility', 'Needs a chair with arms'],
  ['topic to avoid', 'the old job'],
  ['topic to avoid', 'the boat', 'sold, with regret'],
  ['service failure', 'The table was not ready on {date -20}. Begin with an apology.'],
]

export const PROMISED = [
  'regrip the racket',
  'find the lost umbrella',
  'send the wine list',
  'call about the lesson',
  'mend the locker door',
  'set the high chair out',
]

export const CALLINGS =
  `Teaches third grade; Runs a bakery; Retired from the railway; Tax lawyer; Paints murals;
  Pediatric nurse; Builds houses; Sells sailing boats; Works from home for a publisher; Radio producer; Grows orchids;
  Airline pilot; Owns two hardware stores; Marine biologist; Judge; Dentist; Software engineer; Flower shop on the
  avenue; Plays in the symphony; Translates films; Designs gardens; Veterinarian; Runs a small hotel; Retired ambassador;
  Studies architecture; Coaches rowing; Restores furniture; Imports coffee; Midwife; Writes thrillers; Piano teacher;
  Harbor master; Civil engineer; Hairdresser; Chef; Real estate; Pharmacist; Photographer; Librarian; Bus company`
    .split(/;\s*/u)
    .map((calling) => calling.replace(/\s+/gu, ' '))

export const PURPOSES =
  'tee time; lunch; dinner; court 1; court 2; swim; brunch; padel; drinks; driving range; spa; bridge'.split(
    '; ',
  )

export const TOWNS =
  'Coral Gables; Miami; Coconut Grove; Pinecrest; South Miami; Key Biscayne; Kendall; Doral; Brickell; Miami Beach; Palmetto Bay; Hialeah; Aventura; Westchester; Homestead; Fort Lauderdale; Boca Raton; Naples; New York; Toronto; Bogotá; São Paulo'.split(
    '; ',
  )

export const PETS: readonly (readonly [word: string, kinds: readonly string[]])[] = [
  ['dog', ['Labrador', 'Beagle', 'Poodle', 'Terrier', 'Dachshund', 'Mutt']],
  ['cat', ['Tabby', 'Siamese', 'Maine Coon', 'Black and white']],
  ['parrot', ['Amazon', 'Grey']],
]

export const PET_NAMES =
  'Luna Max Bella Charlie Coco Rocky Milo Daisy Lola Buddy Nina Simba Oreo Chico Pepper Biscuit Ziggy Mango Duke Olive Gatsby Pickle Tango Waffles Kiki'.split(
    ' ',
  )
