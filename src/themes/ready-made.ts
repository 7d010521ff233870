/** The themes to begin with, with the English and Spanish words that suggest them. */
export const READY_MADE_THEMES: readonly { name: string; words: string }[] = [
  {
    name: 'Waiting',
    words:
      'wait*, queue*, slow service, late, # minutes, # hours, esper*, cola, tarde, lento, lenta, # minutos, # horas',
  },
  {
    name: 'Being told',
    words:
      'nobody told, nobody knew, nobody said, not told, no word, inform*, no idea, call back, avis*, nadie sabia, nadie dijo',
  },
  {
    name: 'How we are with people',
    words:
      'friendly, kind, helpful, polite, rude, smil*, welcom*, greet*, remember*, by name, without my asking, without a word, had read, amable*, simpatic*, atent*, groser*, salud*, sonri*',
  },
  {
    name: 'Food and drink',
    words:
      'food, breakfast, lunch, dinner, mains, menu, kitchen, chef, salad, sauce, dessert, coffee, tea, beer, wine, burgundy, glass, drink*, comida, desayuno, almuerzo, cena, cocina, cafe, vino, cerveza, bebida*',
  },
  {
    name: 'Price',
    words:
      'price*, expensive, overpriced, cheap, charg*, bill, cost*, value, precio*, caro, cara, cuenta, cobr*',
  },
  {
    name: 'Cleanliness',
    words: 'clean*, dirty, dust*, smell*, stain*, limpi*, suci*, polvo, huele, mancha*',
  },
  { name: 'Noise', words: 'noise, noisy, loud, music, hear, ruido*, ruidos*, musica, oir' },
  {
    name: 'House and grounds',
    words:
      'green, greens, course, path, bridge, cart*, court*, pool, umbrella*, shade, shower*, locker*, terrace, parking, chair*, campo, piscina, sombra, ducha*, terraza, aparcamiento, silla*',
  },
  {
    name: 'Booking',
    words: 'booked, booking*, i book, reserv*, tee time*, appointment*, cancel*, cita, turno, cancel*',
  },
  {
    name: 'Work done',
    words:
      'repair*, fix*, mend*, broke*, replac*, again and again, second time, did a good job, repar*, arregl*, roto, rota, segunda vez',
  },
]
