import type { InterestCategory } from '../../src/interests/interest.ts'

export interface CatalogueEntry {
  name: string
  category: InterestCategory
  aliases: string[]
}

/** The interests that a club comes to hold in a few years, each with what else it is called. */
export function catalogue(): CatalogueEntry[] {
  return CATEGORIES.flatMap(([category, entries]) =>
    entries
      .split(';')
      .map((entry) => /^\s*([^(]+?)\s*(?:\((.+)\))?\s*$/su.exec(entry))
      .filter((match) => match !== null)
      .map(([, name = '', aliases]) => ({ name, category, aliases: aliases?.split(/,\s*/u) ?? [] })),
  )
}

const CATEGORIES: readonly [InterestCategory, string][] = [
  [
    'team',
    `Miami Dolphins (Dolphins, Fins); Buffalo Bills (Bills); Miami Heat (Heat); Miami Marlins (Marlins);
     Florida Panthers (Panthers); Inter Miami (Inter Miami CF); Miami Hurricanes (Hurricanes, Canes);
     Florida Gators (Gators); Florida State Seminoles (Seminoles, Noles); Tampa Bay Buccaneers (Buccaneers, Bucs);
     New York Yankees (Yankees, Yanks); New York Mets (Mets); New York Giants; New York Jets (Jets);
     New York Knicks (Knicks); Boston Red Sox (Red Sox); Boston Celtics (Celtics); New England Patriots (Patriots, Pats);
     Chicago Cubs (Cubs); Chicago Bears (Bears); Green Bay Packers (Packers); Dallas Cowboys (Cowboys);
     Philadelphia Eagles (Eagles); Pittsburgh Steelers (Steelers); Kansas City Chiefs (Chiefs);
     San Francisco 49ers (49ers, Niners); Los Angeles Dodgers (Dodgers); Los Angeles Lakers (Lakers);
     Golden State Warriors (Warriors); Toronto Blue Jays (Blue Jays); Toronto Maple Leafs (Maple Leafs, Leafs);
     Montreal Canadiens (Canadiens, Habs); New York Rangers; Detroit Red Wings (Red Wings); Atlanta Braves (Braves);
     St. Louis Cardinals; Houston Astros (Astros); Notre Dame Fighting Irish (Notre Dame); Alabama Crimson Tide (Alabama);
     Ohio State Buckeyes (Buckeyes); Michigan Wolverines (Michigan); Duke Blue Devils (Duke);
     Real Madrid; FC Barcelona (Barcelona, Barça); Manchester United (Man United); Liverpool FC (Liverpool);
     Arsenal; Chelsea FC (Chelsea); Bayern Munich (Bayern München); Borussia Dortmund; Juventus; AC Milan (Milan);
     Paris Saint-Germain (PSG); Boca Juniors (Boca); River Plate; Flamengo; Palmeiras; Millonarios; Club América;
     Celtic; All Blacks; Ireland rugby; Mumbai Indians; Ferrari F1 (Scuderia Ferrari); McLaren`,
  ],
  [
    'sport',
    `Golf; Tennis; Pickleball; Padel; Soccer (football club); American football (NFL); Basketball (NBA); Baseball (MLB);
     Ice hockey (hockey, NHL); Formula 1 (F1); NASCAR; Rugby; Cricket; Swimming; Water polo; Diving; Rowing; Sailing;
     Regattas; Windsurfing; Kitesurfing; Surfing; Paddleboarding (SUP); Kayaking; Triathlon; Marathons (marathon running);
     Running; Cycling; Mountain biking; Track cycling; Tour de France; Skiing; Snowboarding; Figure skating; Ice skating;
     Lacrosse; Field hockey; Volleyball; Beach volleyball; Badminton; Squash; Table tennis (ping pong); Fencing; Archery;
     Boxing; Judo; Karate; Taekwondo; Wrestling; Gymnastics; Cheerleading; Softball; Polo; Show jumping; Dressage;
     Horse racing (the races); Croquet; Lawn bowls; Bowling; Darts; Billiards (pool); Rock climbing (climbing);
     Pilates; Yoga; Tai chi; Weight training; CrossFit; Aqua aerobics; Barre; Walking football; Jai alai; Disc golf;
     The Masters; The Ryder Cup (Ryder Cup); Wimbledon; The Olympics (Olympics)`,
  ],
  [
    'food and drink',
    `Wine; Burgundy; Bordeaux; Barolo; Rioja; Champagne; Napa wines; Riesling; Port; Sherry; Natural wine; Cuban coffee
     (cafecito, colada); Espresso; Pour-over coffee; Tea; Japanese tea; Bourbon; Single malt (Scotch, malt whisky); Rum;
     Tequila; Mezcal; Gin; Cocktails; Craft beer; Home brewing; Baking; Sourdough; Pastry; Chocolate; Cheese; Charcuterie;
     Barbecue (BBQ); Grilling; Smoking meat; Cuban cooking; Peruvian food; Haitian food; Italian cooking; Thai food;
     Sushi; Dim sum; Indian cooking; Korean food; French cooking; Vegetarian cooking; Seafood; Stone crab; Oysters;
     Ceviche; Key lime pie; Hot sauce; Bee keeping (honey); Cookbooks; Farmers markets; Kitchen garden; Tasting menus;
     Cigars; Alcohol-free cocktails (mocktails)`,
  ],
  [
    'music and arts',
    `Opera; Classical music; Chamber music; Piano; Violin; Cello; Guitar; Drums; Saxophone; Choir singing (choir);
     Jazz; Blues; Salsa music; Salsa dancing (salsa); Bolero; Son cubano; Flamenco; Tango; Bossa nova; Reggae; Kompa;
     Country music; Bluegrass; Rock music; The Beatles; Bruce Springsteen (Springsteen); Taylor Swift; K-pop; Hip-hop;
     Vinyl records (vinyl); Musicals; Broadway; Theater; Ballet; Ballroom dancing; Film; Old films; Documentaries;
     Photography; Street photography; Painting; Watercolors (watercolour); Pottery (ceramics); Sculpture; Glass art;
     Art Basel; Modern art; Architecture; Art deco; Interior design; Fashion; Jewelry making; Quilting; Knitting;
     Embroidery; Calligraphy; Poetry; Novels (fiction); Mysteries (crime novels); History books; Biographies;
     Writing; Book club; Crosswords (crossword); Comics; Manga; Anime; Stand-up comedy`,
  ],
  [
    'outdoors',
    `Fishing; Bonefish; Tarpon; Fly fishing; Deep-sea fishing; Boating; Yachting; Scuba diving (scuba); Snorkeling;
     Free diving; Shelling; Beach walks; Hiking; Appalachian Trail; Camping; National parks; The Everglades (Everglades);
     The Keys (Florida Keys); Birding (birdwatching, bird watching); Butterflies; Orchids; Roses; Gardening; Bonsai;
     Native plants; Palms; Mango trees (mangoes); Mushrooms; Astronomy (stargazing); Hunting; Clay shooting (sporting clays);
     Horse riding (riding); Dogs; Dog shows; Agility (dog agility); Cats; Parrots; Aquariums; Sea turtles; Manatees;
     Weather and hurricanes; Gliding; Flying (private pilot); Hot-air balloons; Drones`,
  ],
  [
    'travel',
    `Paris; London; Rome; Tuscany; Sicily; Spain; Andalusia; Portugal; Greece; The Alps (Alps); Scotland; Ireland; Iceland;
     Norway; Scandinavia; Japan; Kyoto; Korea; China; Vietnam; India; Australia; New Zealand; South Africa; Safari; Morocco;
     Egypt; Ghana; Israel; Lebanon; Turkey; Cuba; Jamaica; The Bahamas (Bahamas); Haiti; Dominican Republic; Puerto Rico;
     Mexico; Costa Rica; Colombia; Peru; Chile; Patagonia; Argentina; Brazil; Venezuela; New York; New Orleans; Savannah;
     Nantucket; Maine; North Carolina mountains; Colorado; Montana; Napa Valley; Hawaii; Alaska; Cruises; River cruises;
     Train journeys; Road trips; Camper vans (RV); Luxury hotels; Points and miles`,
  ],
  [
    'cars and collecting',
    `Classic cars; Classic Broncos (old Broncos); Porsche; Ferrari; Corvettes; Mustangs; Vintage Mercedes; Land Rovers;
     Electric cars; Motorcycles; Vespas; Car restoration; Concours; Watches; Fountain pens; Stamps; Coins; Antique maps;
     Rare books; First editions; Autographs; Baseball cards; Model trains (model railways, model railroads);
     Model ships; Lego; Chess sets; Art glass; Art collecting; Antiques; Mid-century furniture; Porcelain;
     Vintage cameras; Sneakers; Handbags; Wine collecting; Militaria; Snow globes; Typewriters; Tin toys`,
  ],
  [
    'work and causes',
    `Real estate; Architecture practice; Shipping; Aviation; Start-ups (startups); Venture investing; Teaching; Mentoring;
     Medical research; Marine conservation; Reef restoration; Historic preservation; Literacy; Food bank; Animal rescue;
     Scouting; Habitat building; Youth sports coaching; Rotary; Chamber of commerce; University alumni; Public gardens;
     Museum board; Symphony board; Hospital volunteering; Disaster relief; Scholarships; Local history; Genealogy
     (family history); Space program (NASA); Artificial intelligence (AI); Robotics; Coding; Languages; Learning Italian;
     Learning Spanish; Learning Japanese; Sign language`,
  ],
  [
    'other',
    `Bridge; Chess; Backgammon; Dominoes (dominó); Mahjong (mah-jongg); Poker; Gin rummy; Canasta; Board games; Video games;
     Fantasy football; Trivia; Escape rooms; Magic tricks; Puzzles (jigsaws); Woodworking; Home renovation; Metal detecting;
     Podcasts; Meditation; Spa days; Grandchildren; Holiday lights; Costume parties; Carnival; Dancing; Karaoke; Memoirs;
     Sudoku; Kites; Juggling; Radio (ham radio)`,
  ],
]
