/** Names that go together. `kind` says how a full name is put. */
export interface Culture {
  weight: number
  kind: 'plain' | 'initial' | 'two families' | 'family first' | 'one word'
  /** How phone numbers begin there. */
  dialling: string
  women: readonly string[]
  men: readonly string[]
  families: readonly string[]
}

/** The commonest name first in every list. */
export const CULTURES: readonly Culture[] = [
  culture(30, 'initial', '44', {
    women: `Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley
      Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen
      Amy Shirley Angela Anna Ruth Brenda Pamela Nicole Katherine Virginia Catherine Christine Samantha Debra Janet
      Rachel Carolyn Emma Maria Heather Diane Julie Joyce Victoria Kelly Christina Joan Evelyn Lauren Judith Olivia Martha
      Cheryl Megan Andrea Ann Alice Jean Jacqueline Hannah Doris Kathryn Teresa Gloria Theresa Sara Janice Julia Grace
      Beverly Denise Marilyn Amber Danielle Abigail Brittany Rose Diana Natalie Sophia Alexis Lori Kayla Jane Harriet
      Beatrice Clementine Florence Imogen Tamsin Winifred`,
    men: `James Robert John Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
      Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary
      Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick
      Jack Dennis Jerry Tyler Aaron Henry Douglas Peter Adam Nathan Zachary Walter Kyle Harold Carl Jeremy Keith Roger
      Gerald Ethan Arthur Terry Christian Sean Lawrence Austin Joe Noah Jesse Albert Bryan Billy Bruce Willie Jordan
      Dylan Alan Ralph Gabriel Roy Juan Wayne Eugene Logan Randy Louis Russell Vincent Philip Bobby Theodore Frederick
      Barnaby Alastair Rupert Clive`,
    families: `Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee
      Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall
      Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers
      Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James
      Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson
      Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace West Cole Hayes Bryant Gibson Ellis Stevens
      Murray Ford Marshall Owens McDonald Harrison Kennedy Wells Woods Tucker Crawford Porter Hunter Hicks Henry Mason
      Boyd Dixon Hunt Gordon Rice Burns Shaw Holmes Robertson Hart Black Stone Palmer Rose Duncan Carpenter Weaver Lane
      Spencer Pierce Grant Hawkins Dunn Perkins Hudson Payne Matthews Arnold Berry Watkins Olson Carroll Snyder Elliott
      Cunningham Bradley Andrews Ruiz Harper Fox Riley Armstrong Greene Lawrence Chapman Kelley Webb Austin Peters Fields
      Sims Ryan Carlson Weber Burke Reid Dean Whitlock Abernathy Fairweather Pemberton Thistlethwaite`,
  }),
  culture(24, 'two families', '57', {
    women: `María Ana Carmen Isabel Rosa Lucía Sofía Elena Patricia Laura Marta Cristina Claudia Gabriela Daniela Mercedes
      Teresa Pilar Dolores Guadalupe Rosario Caridad Beatriz Silvia Verónica Adriana Alejandra Natalia Valentina Camila
      Victoria Yolanda Gloria Graciela Josefina Esperanza Amparo Consuelo Inés Raquel Ximena Paola Lourdes Milagros
      Concepción Yesenia Maritza Zoraida Belén Itzel María_Teresa Ana_Lucía`,
    men: `José Juan Luis Carlos Jorge Manuel Francisco Antonio Miguel Pedro Alejandro Rafael Fernando Roberto Ricardo
      Eduardo Javier Daniel Andrés Diego Sergio Raúl Mario Enrique Pablo Alberto Ramón Ernesto Óscar Héctor Julio César
      Guillermo Ignacio Gabriel Martín Nicolás Santiago Mateo Sebastián Emilio Rubén Hugo Iván Joaquín Gonzalo Jesús
      Ángel Esteban Facundo Osvaldo Wilfredo Rodrigo Juan_Carlos José_Luis`,
    families: `García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz
      Cruz Morales Reyes Gutiérrez Ortiz Ramos Castillo Álvarez Moreno Romero Herrera Medina Vargas Castro Guzmán Fernández
      Muñoz Méndez Rojas Jiménez Salazar Aguilar Suárez Delgado Vega Vázquez Soto Contreras Domínguez Cabrera Peña Fuentes
      Acosta Núñez Molina Silva Navarro Campos Ríos Mejía Cárdenas León Valdés Santana Fonseca Pacheco Bermúdez Quintero
      Echeverría Ibáñez Arango Batista Zamora Urrutia Montero Villanueva Barrios Escobar Figueroa Luján Oñate Yáñez
      de_la_Cruz del_Río de_León Santos Prieto Lezama Mestre Oquendo Zaldívar Uribe Restrepo Betancourt Carbonell`,
  }),
  culture(5, 'plain', '509', {
    women: `Marie Nathalie Chantal Mireille Guerda Fabienne Isabelle Sabine Rose Edwidge Marie-Claire Régine Myriam
      Daphnée Ketsia Solange Anaïs Esther Wideline`,
    men: `Jean Pierre Jacques Emmanuel Wilson Frantz Patrick Claude Réginald Yves Jean-Baptiste Dieudonné Wyclef Fritz
      Évens Serge Ludovic Max André Gaston`,
    families: `Pierre Jean Louis Joseph Charles François Baptiste Michel Saint-Louis Désir Augustin Toussaint Dorvil
      Jean-Baptiste Étienne Laurent Célestin Dessalines Exantus Fleury Lafontant Mondésir Prophète Bien-Aimé Duvivier`,
  }),
  culture(4, 'plain', '39', {
    women: `Maria Giulia Francesca Chiara Sara Anna Elena Silvia Paola Valentina Laura Alessandra Rosa Lucia Giovanna
      Concetta Ornella Loredana Beatrice Ginevra`,
    men: `Giuseppe Antonio Giovanni Marco Andrea Luca Francesco Alessandro Roberto Stefano Mario Luigi Paolo Salvatore
      Vincenzo Matteo Carmine Rocco Nicolò Enzo`,
    families: `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Costa
      Giordano Mancini Rizzo Lombardi Moretti D'Angelo D'Amico Santoro Caruso Fontana Marchetti Di_Stefano Pellegrini
      Vitale Battaglia Lo_Presti Sorrentino Zappalà`,
  }),
  culture(5, 'plain', '49', {
    women: `Anna Ursula Monika Petra Sabine Andrea Claudia Susanne Katrin Julia Lena Hannah Elisabeth Ingrid Renate Ruth
      Miriam Heike Jutta Käthe Grete`,
    men: `Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Stefan Christian Uwe Jonas Lukas Felix Maximilian Hans-Peter
      Günter Dieter Friedrich Otto Jörg Benno`,
    families: `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein
      Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Köhler Huber Weiß
      Goldberg Feinberg Rosenthal Grünwald von_Arnim Vogelsang Lindqvist`,
  }),
  culture(4, 'two families', '55', {
    women: `Maria Ana Juliana Fernanda Patrícia Camila Bruna Letícia Beatriz Larissa Mariana Luciana Tatiana Isabela
      Francisca Conceição Thaís Débora Inês Simone`,
    men: `João José Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Felipe Bruno Rodrigo Thiago
      Caetano Vinícius Otávio Nuno`,
    families: `Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho
      Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Araújo Cardoso
      Teixeira Conceição Gonçalves Guimarães Magalhães da_Silva dos_Santos Brandão Leitão`,
  }),
  culture(4, 'plain', '91', {
    women: `Priya Anjali Lakshmi Deepa Sunita Kavita Neha Pooja Anita Meera Radha Divya Shalini Usha Nandini Aishwarya
      Zainab Fatima Harpreet Gurleen`,
    men: `Rajesh Amit Sanjay Vijay Suresh Anil Rahul Arjun Ravi Vikram Nikhil Rohan Ashok Siddharth Venkatesh Krishnan
      Imran Muhammad Gurpreet Harjit`,
    families: `Patel Sharma Singh Kumar Gupta Shah Reddy Rao Mehta Iyer Nair Joshi Desai Verma Agarwal Chatterjee Banerjee
      Mukherjee Khan Ahmed Malik Kapoor Chopra Menon Pillai Kulkarni Deshpande Subramanian Krishnamurthy Venkataraman
      Bhattacharya Gill Dhillon Fernandes D'Souza`,
  }),
  culture(3, 'plain', '86', {
    women: `Mei Li Xiu Ling Yan Hui Jing Fang Ying Min Lan Qing Grace Vivian Priscilla Joyce Yun Xin Zhen Rong`,
    men: `Wei Jun Ming Hao Lei Qiang Jian Feng Bo Tao Kevin Raymond Alvin Zhiyuan Yifan Guang Dong Kai Sheng Peng`,
    families: `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang
      Wong Chan Cheung Lau Tan Ng Ouyang Szeto Lü`,
  }),
  culture(1, 'family first', '86', {
    women: `秀英 丽 敏 静 芳 婷 雪梅 佳怡 欣怡 愛子 花子 由美子 さくら 陽子 恵 지우 서연 민지 수진 은영`,
    men: `伟 强 磊 军 勇 杰 浩然 子轩 建国 太郎 健 大輔 翔太 隆 誠 민준 서준 지훈 성호 영수`,
    families: `王 李 张 刘 陈 杨 黄 赵 吴 周 佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 김 이 박 최 정`,
  }),
  culture(2, 'plain', '84', {
    women: `Lan Mai Hoa Hương Linh Thảo Nga Trang Thu Vy Ngọc Phương Kim Tuyết`,
    men: `Minh Tuấn Hùng Dũng Nam Quang Huy Long Khoa Đức Thành Bình Phúc Sơn`,
    families: `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý`,
  }),
  culture(2, 'plain', '81', {
    women: `Yuki Aiko Keiko Naomi Emi Yoko Hana Mariko Sakura Ayumi Ji-woo Min-ji Soo-jin Eun-young`,
    men: `Kenji Hiroshi Takeshi Taro Daisuke Satoshi Haruki Ken Min-jun Ji-hoon Sung-ho Young-su`,
    families: `Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Ōno Kim Lee Park
      Choi Jung Kang Cho Yoon Jang Lim`,
  }),
  culture(3, 'plain', '961', {
    women: `Leila Fatima Nour Rania Samira Mariam Huda Yasmin Dina Amal Zainab Salma Hala Lina Nadia Shirin Parisa Elif
      Ayşe Gülşen`,
    men: `Ahmad Muhammad Omar Ali Hassan Khaled Youssef Karim Samir Tarek Ibrahim Bilal Rami Fadi Abdulrahman Reza Dariush
      Mehmet Emre Çağlar`,
    families: `Haddad Khoury Nasser Mansour Saleh Khalil Hamdan Aziz Farah Najjar Sayegh Said Abdallah al-Masri al-Hashimi
      Rahimi Tehrani Hosseini Yılmaz Demir Şahin Öztürk Kaya Bin_Rashid Abu_Zeid`,
  }),
  culture(4, 'plain', '48', {
    women: `Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Aleksandra Joanna Olga Irina Svetlana Natalia
      Ekaterina Anastasia Tatjana Zuzana Jana Ivana Dragana`,
    men: `Jan Andrzej Piotr Krzysztof Tomasz Paweł Łukasz Wojciech Michał Marcin Dmitri Sergei Alexei Vladimir Mikhail
      Igor Tomáš Petr Goran Dušan`,
    families: `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
      Ivanov Petrov Smirnov Volkov Kuznetsova Sokolov Novák Svoboda Dvořák Černý Horvat Petrović Jovanović Đorđević
      Shevchenko Bondarenko Kovalenko Nagy Szabó Kőszegi`,
  }),
  culture(2, 'plain', '46', {
    women: `Anna Astrid Ingrid Karin Sofie Freja Linnea Maja Solveig Zoë Åsa Gunilla Aino Kirsten`,
    men: `Lars Erik Anders Nils Johan Mikkel Søren Björn Jens Håkan Åke Olav Magnus Eero`,
    families: `Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Hansen Jensen Nielsen Pedersen Sørensen
      Åkesson Björklund Lindström Østergaard Kjær Virtanen Korhonen Mäkinen`,
  }),
  culture(3, 'plain', '234', {
    women: `Ngozi Chioma Ifeoma Folake Yetunde Amaka Adaeze Abena Akosua Efua Ama Wanjiru Zawadi Thandiwe`,
    men: `Chukwuemeka Oluwaseun Olumide Babatunde Emeka Kwame Kofi Kwabena Yaw Ikenna Obinna Juma Sipho Tunde`,
    families: `Okafor Adeyemi Okonkwo Balogun Eze Nwosu Obi Mensah Osei Boateng Owusu Asante Appiah Abubakar Mwangi Otieno
      Dlamini Nkosi Diallo Traoré N'Diaye`,
  }),
  culture(3, 'initial', '353', {
    women: `Siobhán Aoife Niamh Maeve Bridget Kathleen Nora Deirdre Fiona Eileen Róisín Catriona Sinéad Moira`,
    men: `Patrick Seán Brendan Declan Conor Liam Kevin Eoin Ciarán Rory Hugh Malachy Pádraig Fergus`,
    families: `Murphy O'Brien O'Connor Byrne Ryan O'Sullivan Walsh Kelly Doyle McCarthy Gallagher Doherty Kennedy Lynch
      O'Dowd O'Neill MacDonald McLeod Fitzgerald Ó_Briain Ní_Dhomhnaill`,
  }),
  culture(2, 'plain', '30', {
    women: `Maria Eleni Katerina Sofia Georgia Dimitra Theodora Despina Ioanna Kalliope`,
    men: `Georgios Dimitrios Konstantinos Ioannis Nikolaos Panagiotis Spyros Alexandros Petros Stavros`,
    families: `Papadopoulos Papadakis Georgiou Nikolaidis Pappas Economou Dimitriou Karagiannis Vlahos Antoniadis
      Hatzidakis Kazantzakis`,
  }),
  culture(1, 'one word', '62', {
    women: `Sukarti Wahyuni Dewi Sri Ratna Indah Ayu Ni_Luh Kadek`,
    men: `Surya Suharto Budi Agus Slamet Bambang Wayan Made Ketut`,
    families: `Wijaya Santoso Hidayat Siregar Lubis Nugroho`,
  }),
]

function culture(
  weight: number,
  kind: Culture['kind'],
  dialling: string,
  names: { women: string; men: string; families: string },
): Culture {
  return {
    weight,
    kind,
    dialling,
    women: list(names.women),
    men: list(names.men),
    families: list(names.families),
  }
}

/** An underscore holds together what is one name: "de_la_Cruz". */
function list(names: string): string[] {
  return names.split(/\s+/u).map((name) => name.replaceAll('_', ' '))
}
