import { fold } from '../../src/lib/text.ts'

/** The names that this one is short for, and what is short for it: 'bob' gives 'robert', 'jose' gives 'pepe'. */
export function nicknamesOf(word: string): readonly string[] {
  return [...(BOTH_WAYS.get(word) ?? [])]
}

/** True where somebody of this name is called so: 'bob' of 'robert', and not the other way round. */
export function isShortFor(nickname: string, name: string): boolean {
  return NICKNAMES.get(name)?.has(nickname) === true
}

/** Kept by hand, language by language: a given name, then what people are called instead. */
const LANGUAGES = `
English
Abigail Abby Abbie Gail; Abraham Abe Bram; Adelaide Addie Adele; Agnes Aggie Nessie; Albert Al Bert Bertie;
Alexander Alex Alec Al Sandy Xander Lex; Alexandra Alex Alexa Lexi Sandra Sasha Sandy; Alexis Alex Lexi; Alfred Al Alf
Alfie Fred; Alice Ali Allie; Alison Ali Allie; Allison Ali Allie; Amanda Mandy Manda; Amelia Amy Millie Mia; Anastasia
Stacy Ana; Andrea Andie Drea; Andrew Andy Drew; Angela Angie; Ann Annie Nancy Nan; Anna Annie; Anne Annie Nancy;
Annabelle Belle Bella; Anthony Tony Ant; Antoinette Toni Nettie; Antonia Toni Nia; Archibald Archie Baldie; Arnold Arnie;
Arthur Art Artie; Augustus Gus; August Gus Augie; Barbara Barb Barbie Babs Bobbie; Bartholomew Bart; Beatrice Bea Trixie
Bee; Belinda Bel Linda; Benedict Ben Benny; Benjamin Ben Benny Benji; Bernadette Bernie Detta; Bernard Bernie Barney;
Beverly Bev; Bradley Brad; Brandon Bran; Brenda Bren; Brian Bri; Bridget Biddy Bridie; Calvin Cal; Cameron Cam;
Caroline Carrie Carol Caro Lina; Carolyn Carrie Carol Lyn; Cassandra Cass Cassie Sandra; Catherine Cathy Cat Cate Kate
Katie Kathy Kitty Kay Cath; Cecilia Cece Celia Cissy; Charles Charlie Chuck Chas Chip Chaz; Charlotte Charlie Lottie
Char; Chester Chet; Christian Chris; Christina Chris Tina Chrissy Christy; Christine Chris Tina Chrissy Christy;
Christopher Chris Kit Topher; Clarence Clare; Clementine Clem Clemmie; Clifford Cliff; Clinton Clint; Constance Connie;
Cordelia Delia; Cornelius Neil Corny; Curtis Curt; Cynthia Cindy; Daniel Dan Danny; Danielle Dani Dany; David Dave Davey
Davy; Deborah Deb Debbie Debby Debs; Debra Deb Debbie; Denise Denny; Dennis Denny Den; Desmond Des; Dominic Dom Nick;
Donald Don Donnie Donny; Dorothea Dot Dottie Dolly Thea; Dorothy Dot Dottie Dolly Dora Dodie; Douglas Doug Dougie;
Edgar Ed Eddie; Edith Edie; Edmund Ed Ned Eddie Ted; Edward Ed Eddie Ted Teddy Ned; Edwin Ed Eddie; Eleanor Ellie Nell
Nellie Nora Elle Lenny; Elijah Eli; Elizabeth Liz Lizzie Beth Betsy Betty Bess Bessie Eliza Libby Liza Elsie Lisa Lib
Buffy; Ellen Nell Nellie Ellie; Emily Em Emmy Millie; Emma Em Emmy; Eric Rick; Ernest Ernie; Esther Essie Hettie;
Eugene Gene; Evelyn Eve Evie Lyn; Ezekiel Zeke; Florence Flo Flossie Florrie; Frances Fran Frankie Francie Fanny Sissy;
Francis Frank Frankie Fran; Franklin Frank; Frederick Fred Freddie Freddy Fritz; Gabriel Gabe; Gabrielle Gabby Gabi
Elle; Geoffrey Geoff Jeff; George Georgie Geordie; Georgina Georgie Gina; Gerald Gerry Jerry; Geraldine Gerry Gerri;
Gertrude Gertie Trudy; Gilbert Gil Bert; Giselle Elle; Gregory Greg Gregg; Gwendolyn Gwen Wendy; Hannah Nan; Harold Hal
Harry; Harriet Hattie Harry; Harrison Harry; Heather Hettie; Helen Nell Nellie Lena; Helena Lena Nell; Henrietta Hettie
Etta Hattie Hennie; Henry Hank Harry Hal; Herbert Herb Bert Herbie; Hillary Hil; Howard Howie; Hubert Hugh Bert; Hugh
Hughie; Ignatius Iggy; Imogen Immy Immie; Irving Irv; Isaac Ike Zac; Isabel Izzy Belle Bella Ibby; Isabella Izzy Bella
Belle; Isidore Izzy; Jacob Jake Jay; Jacqueline Jackie Jacky Jacqui; James Jim Jimmy Jamie Jem Jay Jimbo; Jane Janie
Janey Jenny; Janet Jan; Janice Jan; Jason Jay; Jean Jeannie; Jeffrey Jeff; Jennifer Jen Jenny Jenn Jenna; Jeremiah Jerry;
Jeremy Jerry Jem; Jerome Jerry; Jessica Jess Jessie; Joan Joanie; Joanna Jo Joan Joey; Joanne Jo; John Jack Johnny Jock
Jon; Jonathan Jon Jonny Nathan; Joseph Joe Joey Jo; Josephine Jo Josie Joey Fifi; Joshua Josh; Judith Judy Jude Judi;
Julia Jules Julie; Julian Jules; Juliet Jules; Justin Jus; Karen Kari; Katherine Kate Katie Kathy Kat Kitty Kay Kath
Kathie; Kathleen Kathy Kate Katie Kay Kath; Kathryn Kate Katie Kathy Kat Kitty Kay Kath; Kenneth Ken Kenny; Kimberly Kim
Kimmy; Kristina Kris Tina Kristy; Kristen Kris Kristy; Kristin Kris Kristy; Lancelot Lance; Laura Laurie Lori; Lauren
Laurie; Lawrence Larry Lawrie Lars Laurie; Leonard Len Lenny Leo Leon; Leonora Nora Leo; Leopold Leo; Leroy Roy; Leslie
Les; Lester Les; Lewis Lew Lou; Lillian Lil Lily Lilly; Lincoln Link; Linda Lin Lindy; Lloyd Loy; Loretta Etta Lori;
Louis Lou Louie; Louise Lou Lulu; Lucille Lucy Lou; Lucinda Lucy Cindy; Madeleine Maddie Maddy; Madeline Maddie Maddy;
Madison Maddie Maddy; Magdalene Lena Maggie; Malcolm Mal; Marcus Marc Mark; Margaret Peggy Maggie Meg Peg Madge Marge
Margie Rita Greta Daisy Megan Mags Maisie; Margery Marge Margie; Marilyn Mary Lyn; Marion Mari; Marjorie Marge Margie;
Martha Marty Mattie Patty; Martin Marty; Marvin Marv; Mary Molly Polly Mae Mamie Minnie; Matilda Tilly Mattie Tilda;
Matthew Matt Matty; Maurice Maury Morrie Mo; Maxine Max; Maximilian Max; Maxwell Max; Melanie Mel; Melinda Mel Mindy
Lindy; Melissa Mel Missy Lissa; Melvin Mel; Mercedes Mercy; Michael Mike Mick Mickey Micky Mikey Mitch; Michelle Shelly
Micky Mich Chelle; Mildred Millie Milly; Millicent Millie Milly; Minerva Minnie; Miranda Mandy Randy; Miriam Mimi Miri
Mitzi; Mitchell Mitch; Montgomery Monty; Morris Mo Morrie; Mortimer Mort Morty; Moses Mo Moe; Myron Ron; Nancy Nan Nance;
Natalie Nat Nattie; Natasha Tasha Nat; Nathan Nate Nat; Nathaniel Nate Nat Nathan; Nehemiah Nemo; Nicholas Nick Nicky
Nico Nic Klaus; Nicole Nikki Nic Nicky; Nigel Nige; Norman Norm; Oliver Ollie Noll; Olivia Liv Livvy Ollie; Oscar Ozzie;
Oswald Oz Ozzie; Pamela Pam Pammy; Patience Pat; Patricia Pat Patty Patti Patsy Trish Tricia Trisha; Patrick Pat Paddy
Rick; Paula Polly; Paulette Polly; Pauline Polly; Penelope Penny Nell; Percival Percy; Peter Pete; Philip Phil Pip;
Phillip Phil Pip; Philippa Pippa Pip; Phoebe Fee; Phyllis Phyl; Preston Pres; Priscilla Cilla Prissy; Prudence Prue;
Quentin Quin; Rachel Rach Shelly; Ralph Ralphie; Randall Randy; Randolph Randy Dolph; Raymond Ray; Rebecca Becky Becca
Beck Bex Reba; Reginald Reg Reggie Rex; Reuben Rube Ben; Rhonda Ron; Richard Rick Ricky Dick Rich Richie Ritchie Dickie;
Robert Bob Bobby Rob Robbie Robin Bert Bobbie; Roberta Bobbie Robbie Bert; Roderick Rod Roddy Rick; Rodney Rod; Roger
Rog Hodge; Roland Rollie Rolly; Ronald Ron Ronnie Ronny; Rosalind Roz Ros Rosie; Rosamund Roz Rosie; Rose Rosie;
Rosemary Rosie Romy Rose; Roxanne Roxy Roxie; Rudolph Rudy Dolph; Rupert Rupe Bert; Russell Russ Rusty; Salvatore Sal Sally;
Samantha Sam Sammy; Samuel Sam Sammy; Sandra Sandy; Sarah Sally Sadie Sal; Sara Sally Sadie; Sebastian Seb Bas Bastian;
Seymour Cy; Sharon Shari Shaz; Shirley Shirl; Sidney Sid; Sydney Sid Syd; Sigmund Sig; Simon Si; Solomon Sol Solly;
Sophia Sophie Soph; Stanley Stan; Stella Ella; Stephanie Steph Steffi Stevie; Stephen Steve Steph Stevie; Steven Steve
Stevie; Stewart Stew Stu; Stuart Stu Stew; Susan Sue Susie Suzy Suzie; Susanna Sue Susie Sukey Anna; Susannah Sue Susie;
Suzanne Sue Suzy Susie; Sylvester Sly Vester; Sylvia Syl Sylvie; Tabitha Tabby; Tamara Tammy Tam; Teresa Terry Tess Tessa
Tracy Terri Tree; Theodora Teddy Dora Thea; Theodore Ted Teddy Theo; Theresa Terry Tess Tessa Tracy Terri; Thomas Tom
Tommy Thom; Timothy Tim Timmy; Tobias Toby; Ulysses Lys; Valentine Val; Valerie Val; Vanessa Nessa Ness; Vernon Vern;
Veronica Ronnie Roni Vera; Victor Vic; Victoria Vicky Vicki Tori Vic Vickie Tory; Vincent Vince Vinny Vin Vinnie;
Virginia Ginny Ginger Gina; Vivian Viv; Wallace Wally; Walter Walt Wally; Warren Ren; Wendell Del; Wesley Wes; Wilfred
Wilf Will Fred; Wilhelmina Mina Billie Willa Minnie; William Bill Billy Will Willie Liam Willy; Winifred Winnie Freda;
Winston Win; Woodrow Woody; Yvonne Vonnie; Zachariah Zach Zack Zac; Zachary Zach Zack Zac; Zebediah Zeb
Spanish
Adriana Adri; Alberto Beto Berto; Alejandra Ale Jandra Sandra; Alejandro Ale Alex Jandro; Alfonso Poncho Fonso; Alfredo
Fredo Fredy; Ana Anita Ani; Andrés Andy; Antonio Toño Toni Tony Antón; Armando Mando; Asunción Asun Susi; Beatriz Bea
Betty Tichi; Belén Belu; Carlos Charly Carlitos Carlito; Caridad Cachita Cari; Carmen Carmina Carmelita Menchu Maica;
Carolina Caro; Catalina Cata Lina; Cecilia Ceci Chila; César Checha; Concepción Concha Conchita Conchi Chita; Consuelo
Chelo Consu; Cristina Cris Tina; Cristóbal Tobal; Daniel Dani; Daniela Dani; Dolores Lola Loli Lolita; Eduardo Edu Lalo
Eddie Guayo; Elena Nena; Emilio Milo; Encarnación Encarna; Enrique Quique Kike Henry Rick; Ernesto Neto Tito; Esperanza
Espe Pera; Esteban Teban; Eugenia Geña Queña; Federico Fede Kiko Lico; Felipe Pipe Feli; Fernanda Fer Nanda; Fernando
Fer Nando Fercho; Francisca Paca Paqui Pancha Paquita Fran; Francisco Paco Pancho Fran Paquito Frasco Kiko Curro Cisco;
Gabriel Gabi Gabo; Gabriela Gabi Gaby; Gerardo Gera; Gonzalo Gonza Chalo; Graciela Chela Grace; Gregorio Goyo; Guadalupe
Lupe Lupita; Guillermo Memo Guille Willy Billy; Gustavo Gus Tavo; Héctor Tito; Hernando Nando; Hortensia Tencha; Ignacio
Nacho Ignasi; Inés Nesita; Isabel Isa Chabela Belita Chavela; Ismael Mael; Jaime Jimmy; Javier Javi Javito; Jesús Chuy
Chucho Suso; Jorge Coco George; José Pepe Pepito Chepe Joselito Joe Cheo; Josefa Pepa Pepita; Josefina Fina Pepita
Chepina Josie; Joaquín Quino Chimo; Juan Juanito Juancho Johnny; Juana Juanita; Julián Juli; Julio Juli; Laura Lala;
Leonardo Leo Nardo; Leticia Leti Lety; Lorenzo Lencho; Lourdes Lulú Lula; Lucía Lucha Luci; Luis Lucho Lui Güicho; Luisa
Lucha; Magdalena Magda Lena Malena; Manuel Manolo Manny Manu Lolo Meme; Manuela Manoli Manu; Marcela Chela; Margarita
Marga Rita Mago; María Mari Maruja Marita; Mario Mayito; Maricarmen Maica; Martín Tincho; Mauricio Mau Mauri; Mercedes
Meche Merche Merce; Miguel Mike Miguelito Migue; Milagros Mila Mili; Mónica Moni; Natalia Nati Naty; Nicolás Nico Colás;
Octavio Tavo; Osvaldo Valdo; Pablo Pablito; Patricia Pati Paty; Pedro Perico Pedrito Peyo; Pilar Pili Piluca; Rafael Rafa
Fael Rafi; Ramón Moncho Mon; Raquel Quela Raque; Raúl Rulo; Remedios Reme; Ricardo Rica Ricky Richi Cayo; Roberto Beto
Rober Tito Berto Robert; Rodolfo Rodo Fito Rudy; Rodrigo Rodri Rigo; Rosario Charo Chayo Chari; Rosa Rosita; Rubén Rube;
Salvador Chava Salva; Santiago Santi Chago Tiago Yago; Sebastián Sebas Seba; Sergio Checo; Silvia Chiva Silvi; Socorro
Coco; Soledad Sole Chole; Susana Susi Susy; Teresa Tere Teresita Maite; Tomás Tomi Tomasito; Vicente Chente Vicen;
Victoria Viqui Toya Vicky; Virginia Vicky Virgi; Wilfredo Wil; Xavier Xavi; Yesenia Yesi; Yolanda Yoli; Ximena Xime
Portuguese
Ana Aninha; Antônio Toninho Tonico Tó; Beatriz Bia; Bernardo Bê; Carlos Carlinhos Cacá; Conceição São; Eduardo Dudu Edu;
Fernanda Nanda; Fernando Nando; Francisca Chica Chiquinha; Francisco Chico Xico Quico; Gabriel Biel; Guilherme Gui;
Gustavo Guga; Isabela Bela; João Joãozinho Jão Joca; José Zé Zeca Zezinho; Juliana Ju; Larissa Lari; Leonardo Leo;
Letícia Lê Leti; Luciana Lu; Luiz Lula Luizinho; Manuel Manel Maneco; Marcos Marquinhos; Maria Mariazinha; Mariana Mari;
Paulo Paulinho; Pedro Pedrinho Dudu; Rafael Rafa; Roberto Beto; Rodrigo Digo; Tatiana Tati; Teresa Tetê; Vinícius Vini
Italian
Alberto Berto; Alessandra Sandra Ale; Alessandro Sandro Ale; Antonella Anto; Antonio Tonino Toni Totò; Bartolomeo Meo;
Beatrice Bea Bice; Carmine Mino; Concetta Tina; Domenico Mimmo Mico; Elisabetta Betta Lisa Elisa; Enrico Rico; Federico
Fede Chicco; Filippo Pippo; Francesca Franca Fra Cesca; Francesco Franco Ciccio Checco; Giovanna Gianna Vanna; Giovanni
Gianni Nanni Vanni; Giuseppe Beppe Peppe Pino Peppino Joe; Giuseppina Pina Giusi; Giulia Giuli; Lorenzo Renzo Enzo;
Luigi Gigi Gino; Maddalena Lena; Margherita Rita Marghe; Matteo Teo; Nicola Nico; Pasquale Lino; Raffaele Lello; Roberto
Berto; Salvatore Totò Turi Sal Tore; Stefano Ste; Valentina Vale Tina; Vincenzo Enzo Cenzo Vince
French
Alexandre Alex; Antoinette Toinette; Augustin Gus; Catherine Cathy Cath; Charles Charlot; Christophe Chris Tophe;
Dominique Dom Domi; Édouard Doudou; Élisabeth Babette Lise Elise; Emmanuel Manu; Emmanuelle Manu; François Fanfan;
Frédéric Fred; Geneviève Ginette Viève; Guillaume Guigui; Isabelle Isa; Jacques Jacquot; Jean Jeannot; Jean-Baptiste JB
Titi; Jean-Pierre JP; Joséphine José Fifine; Laurence Laurie; Madeleine Mado; Marguerite Margot; Mathilde Tilde; Maurice
Momo; Nathalie Nat; Nicolas Nico; Philippe Phil; Pierre Pierrot; Sandrine Sandra; Stéphane Steph; Stéphanie Steph;
Sébastien Seb; Sylvie Syl; Thérèse Thésy; Valérie Val; Véronique Véro; Vincent Vince
German and Dutch
Adelheid Heidi; Alexander Alex Sascha; Andreas Andi Andy; Angelika Geli; Anton Toni; Barbara Bärbel Babsi; Brigitte Gitte
Biggi Gitta; Christian Chris; Christoph Chris; Cornelia Conny Nele; Dietrich Dieter; Elisabeth Lisa Liesel Lisbeth Sissi
Elli Elsbeth; Ferdinand Ferdi; Franziska Franzi Sissi; Friedrich Fritz Fred; Gabriele Gabi; Georg Schorsch Jörg; Gertrud
Trude Gerti; Günther Günni; Hans-Peter HP; Heinrich Heinz Heiner Heini; Helene Leni; Hildegard Hilde; Jakob Kobi;
Johanna Hanna Hanne; Johannes Hans Hannes Jo; Josef Sepp Jupp Pepi; Karl-Heinz Kalle; Katharina Käthe Kathi Kati Trine;
Klaus Nikolaus; Leonhard Leo Hardi; Ludwig Lutz Wiggerl; Magdalena Lena Leni Magda; Manfred Manni Fred; Margarete Grete
Gretel Greta Margit; Maria Mia Mizzi; Maximilian Max Maxi; Michael Michi Michel; Monika Moni; Reinhard Reini; Renate
Nati; Rudolf Rudi; Sebastian Basti; Siegfried Siggi; Stefan Steffen; Stephan Steffen; Susanne Susi Sanne; Theodor Theo;
Therese Resi; Ulrich Uli Ulli; Ulrike Uli Rike; Ursula Uschi Ulla; Ute Uta; Walburga Burgl; Waltraud Traudl; Werner
Wern; Wilhelm Willi Willy Helm; Wolfgang Wolf Wolfi; Cornelis Cor Kees; Hendrik Henk; Johannes Jan; Petronella Nel;
Wilhelmina Mien; Willem Wim
Nordic
Anders Ante; Birgitta Gitta Britta; Christina Stina; Elisabet Lisbet Lisa; Fredrik Fredde; Gunnar Nunne; Håkan Hogge;
Ingrid Inga; Johan Jonte; Karl Kalle; Katarina Kajsa Katta; Kristina Stina Kicki; Lars Lasse; Magnus Mange; Margareta
Greta Maggan; Mikael Micke; Nils Nisse; Per Pelle; Sven Svenne; Ulf Uffe
Polish, Czech and Russian
Agnieszka Aga; Aleksander Olek Alek Sasha; Aleksandra Ola Olka Sasha Alex; Andrzej Jędrek; Anna Ania Anka Anya;
Bartłomiej Bartek; Barbara Basia Baśka; Elżbieta Ela; Ewa Ewka; Grzegorz Grzesiek; Jacek Jaca; Jan Janek Jasio Honza;
Joanna Asia; Józef Józek; Jakub Kuba; Katarzyna Kasia Kaśka; Krzysztof Krzysiek Krzyś; Łukasz Łukaszek; Maciej Maciek;
Magdalena Magda; Małgorzata Gosia Małgosia; Marcin Marcinek; Michał Michałek; Paweł Pawełek; Piotr Piotrek; Stanisław
Staszek Stasiek Stan; Stanislav Standa; Tomasz Tomek; Wojciech Wojtek; Zofia Zosia; Zbigniew Zbyszek; Jiří Jirka; Josef
Pepa; Kateřina Katka; Tomáš Tom; Zuzana Zuzka; Alexei Alyosha Lyosha Alex; Aleksei Alyosha Lyosha; Anastasia Nastya
Stasya Asya; Boris Borya; Dmitri Dima Mitya; Dmitry Dima Mitya; Ekaterina Katya Katia; Elena Lena Lenochka; Evgeny
Zhenya; Grigory Grisha; Igor Gosha; Irina Ira; Ivan Vanya; Konstantin Kostya; Lyudmila Lyuda Mila; Ludmila Lyuda Mila;
Maria Masha; Mikhail Misha; Nadezhda Nadya; Natalia Natasha Nata; Nikolai Kolya; Olga Olya; Pavel Pasha; Pyotr Petya;
Sergei Seryozha; Svetlana Sveta Lana; Tatiana Tanya Tania; Tatjana Tanja; Vladimir Volodya Vova Vlad; Vasily Vasya;
Viktor Vitya; Yekaterina Katya; Yelena Lena; Yevgeny Zhenya; Yuri Yura
Greek
Anastasios Tasos; Athanasios Thanasis; Charalambos Babis; Christos Chris; Dimitrios Dimitris Mitsos Jimmy Jim; Dimitra
Mimi; Eleni Lena Helen; Evangelos Vangelis; Evangelia Litsa; Georgios George Yorgos Giorgos; Ioannis Yannis Yiannis John;
Konstantinos Kostas Gus Dinos Costas; Konstantina Dina Nina; Nikolaos Nikos Nick; Panagiotis Takis Panos; Spyridon
Spyros; Stavros Steve; Theodora Dora; Theodoros Thodoris Ted; Vasileios Vasilis Bill; Vasiliki Vaso Kiki
Arabic, Turkish and Persian
Abdulrahman Abdul Abed; Abdullah Abdul Abed; Fatima Fatma Fatoum; Ibrahim Ibo Bob; Khalid Khal; Mohammad Mo Moe Hamoudi;
Mohammed Mo Moe Hamoudi; Muhammad Mo Moe Hamoudi; Mustafa Mus; Yasmin Yas; Youssef Joe; Zainab Zee Zuzu; Mehmet Memo;
Gülşen Gül; Fereydoun Fred; Siavash Sia
South Asian
Abhishek Abhi; Aishwarya Aish; Anjali Anju; Ganesh Gani; Gurpreet Gopi; Harjit Harry; Harpreet Preeti; Jagdish Jag;
Krishnan Kris Krish; Lakshmi Lachu; Nandini Nandu; Priyanka Priya; Rajesh Raj Raju; Rajendra Raj; Ramesh Ram; Sanjay
Sanju; Siddharth Sid; Subramanian Subbu Mani; Venkatesh Venky Venkat; Venkataraman Venkat; Vikram Vik Vicky; Vijay Viju
African
Chukwuemeka Emeka; Chinedu Nedu; Ifeoma Ify; Oluwaseun Seun; Olumide Olu; Oluwaseyi Seyi; Babatunde Tunde; Adebayo Bayo;
Ngozi Ngo; Temitope Temi Tope
Hebrew and Yiddish
Avraham Avi; Binyamin Benny; Chaim Haim Hymie; David Dudi Dudu; Ephraim Effi; Itzhak Itzik; Yitzhak Itzik; Menachem
Mendel; Moshe Moishe Moe; Rivka Becky Riki; Shlomo Momo; Shmuel Sam Shmulik; Yaakov Kobi Jake; Yosef Yossi Joe;
Yehoshua Shuki
`

type Names = Map<string, Set<string>>

const NICKNAMES = byName(LANGUAGES)
const BOTH_WAYS = bothWays(NICKNAMES)

function byName(text: string): Names {
  const names: Names = new Map()
  for (const language of text.split(/^[A-Z][A-Za-z, ]*$/mu))
    for (const entry of language.split(';')) {
      const [name = '', ...nicknames] = entry.trim().split(/\s+/u).map(folded)
      for (const nickname of nicknames) if (nickname !== name) add(names, name, nickname)
    }
  return names
}

function bothWays(nicknames: Names): Names {
  const meant: Names = new Map()
  for (const [name, short] of nicknames)
    for (const nickname of short) {
      add(meant, name, nickname)
      add(meant, nickname, name)
    }
  return meant
}

function add(names: Names, name: string, other: string): void {
  names.set(name, (names.get(name) ?? new Set()).add(other))
}

/** As one word, the way that a double name is kept as well. */
function folded(name: string): string {
  return fold(name).replaceAll(' ', '')
}
