/** What people are called instead of their given name, the usual one first. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `Robert: Bob, Rob, Bobby; William: Bill, Will, Billy; James: Jim, Jimmy, Jamie; John: Jack, Johnny; Richard: Rick,
   Dick, Rich; Michael: Mike, Mikey; Charles: Charlie, Chuck; Thomas: Tom, Tommy; Joseph: Joe, Joey; Edward: Ed, Ted,
   Eddie; Daniel: Dan, Danny; David: Dave; Steven: Steve; Kenneth: Ken; Anthony: Tony; Christopher: Chris, Kit;
   Matthew: Matt; Andrew: Andy, Drew; Benjamin: Ben; Samuel: Sam; Alexander: Alex, Sandy; Nicholas: Nick; Gregory: Greg;
   Ronald: Ron; Lawrence: Larry; Gerald: Jerry; Raymond: Ray; Frederick: Fred, Freddie; Theodore: Ted, Teddy;
   Elizabeth: Liz, Beth, Betsy, Libby; Margaret: Peggy, Maggie, Meg; Katherine: Kate, Kathy, Kitty; Patricia: Pat,
   Patty, Trish; Barbara: Barb, Babs; Susan: Sue, Susie; Jennifer: Jen, Jenny; Deborah: Debbie, Deb; Rebecca: Becky,
   Becca; Victoria: Vicky, Tori; Alexandra: Alex, Sasha; Samantha: Sam; Dorothy: Dot, Dottie; Judith: Judy;
   Christine: Chris, Tina; Pamela: Pam; Cynthia: Cindy; Sandra: Sandy; Kimberly: Kim; Theresa: Terry, Tess;
   José: Pepe; Francisco: Paco, Pancho; Ignacio: Nacho; Eduardo: Eddie, Lalo; Roberto: Beto, Tito; Alejandro: Alex;
   Guillermo: Memo; Enrique: Quique; Manuel: Manny, Manolo; Rafael: Rafa; Antonio: Tony, Toño; Luis: Lucho; Jesús: Chuy;
   Guadalupe: Lupe; Dolores: Lola; Mercedes: Meche; Rosario: Charo; Caridad: Cachita; Concepción: Concha, Conchita;
   Isabel: Isa, Chabela; María Teresa: Maite, Marité; Josefina: Pepita, Fina; Graciela: Chela; Consuelo: Chelo;
   Giuseppe: Peppe, Beppe; Giovanni: Gianni; Francesca: Franca; Luigi: Gigi; Aleksandra: Ola; Katarzyna: Kasia;
   Małgorzata: Gosia; Wojciech: Wojtek; Dmitri: Dima; Alexei: Alyosha; Ekaterina: Katya; Anastasia: Nastya;
   Vladimir: Volodya; Mikhail: Misha; Oluwaseun: Seun; Olumide: Olu; Chukwuemeka: Emeka; Ifeoma: Ify;
   Konstantinos: Kostas, Gus; Dimitrios: Jimmy, Mitsos; Georgios: George, Yorgos; Theodora: Dora, Teddy;
   Venkatesh: Venky; Siddharth: Sid; Krishnan: Kris; João: Joãozinho; Francisca: Chica; 
   Hans-Peter: HP, Peter; Maximilian: Max; Elisabeth: Lisa, Sissi; Jean-Baptiste: JB;
   Muhammad: Mo; Abdulrahman: Abdul; Zainab: Zee`
    .split(/;\s*/u)
    .map((entry) => {
      const [given = '', nicknames = ''] = entry.split(/:\s*/u)
      return [given, nicknames.split(/,\s*/u)] as const
    }),
)
