"""Spanish, Portuguese and Italian names."""

from .shape import Culture, Parts

SPANISH = Culture(
    name="spanish",
    share=8,
    women="María Ana Laura Carmen Marta Cristina Patricia Andrea Paula Lucía Elena "
    "Sara Raquel Beatriz Silvia Claudia Isabel Mónica Daniela Alejandra Carolina "
    "Gabriela Natalia Valentina Adriana Verónica Rocío Sofía Alicia Nuria Irene "
    "Pilar Mercedes Teresa Rosa Susana Lorena Inés Camila Fernanda Guadalupe Luisa "
    "Julia Esther Yolanda Diana Mariana Concepción Dolores Soledad Ximena Belén",
    men="Juan Carlos José Luis David Javier Daniel Antonio Francisco Miguel Jorge "
    "Alejandro Pablo Fernando Manuel Sergio Diego Andrés Rafael Alberto Pedro "
    "Eduardo Álvaro Ricardo Óscar Raúl Roberto Rubén Enrique Jesús Ángel Víctor "
    "Iván Mario Adrián Gonzalo Ignacio Santiago Martín Sebastián Nicolás Felipe "
    "Rodrigo Hugo Guillermo Ramón Gustavo Jaime Julio César Hernán Joaquín Mauricio",
    family="García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez "
    "Martín Jiménez Hernández Ruiz Díaz Moreno Muñoz Álvarez Romero Alonso "
    "Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco "
    "Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez "
    "Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto "
    "Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera "
    "Campos Vega Fuentes Carrasco Diez Reyes Caballero Nieto Aguilar Pascual Santana "
    "Herrero Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Rojas Mendoza "
    "Vargas Soto Rivera Guzmán Salazar Contreras Silva Mejía Ríos Valencia Acosta",
    rare_family=(
        Parts(
            "Abad Agu Alc Alm Altam Ar Arag Baldom Barr Bel Bust Cald Camp Cañ Card "
            "Carr Cast Cifu Cord Cub Escal Esp Fig Font Gal Gand Grij Hued Jarab "
            "Larr Led Llan Lum Mans Mat Mend Mir Mont Mor Nav Oll Orell Pal Pared "
            "Per Pin Quint Red Rib Rond Sald Salin Sant Sep Sobr Tab Tej Toll Torr "
            "Urr Vald Vall Vill Zafr Zam",
            "ero era eda al ares illa illo ejo ano ena edo osa uela anes anza",
        ),
        Parts(
            "Aguirre Arana Aran Artea Azpil Beit Echa Eche Elizal Etxe Gar Goi Iri "
            "Iturr Lar Legarr Mendi Olaz Orma Otxo Urd Uri Zabal Zubi Zumal",
            "bide garai goitia zabala berria eta iaga ondo uribe arte aldea",
        ),
    ),
    rare_women=(
        Parts(
            "Ame Azu Cel Dor Eli Est Flor Her Jua Lis Mar Nor Or Ros Vir Yes Zul",
            "linda nia ina ela eth enia icia alba ema",
        ),
    ),
    rare_men=(
        Parts(
            "Ab Ade Aur Bal Dag Eus Fid El Ger Her Isi Leo Mar Nor Os Rig Wil",
            "elio berto mundo ando ardo dro incio el aquio",
        ),
    ),
    given_tail=0.15,
    second_family=0.55,
    compound=0.16,
    hyphenated=0.01,
    tail=0.4,
)

PORTUGUESE = Culture(
    name="portuguese",
    share=5,
    women="Maria Ana Juliana Mariana Fernanda Patrícia Camila Bruna Carolina Beatriz "
    "Amanda Aline Larissa Letícia Gabriela Vanessa Luciana Renata Isabela Daniela "
    "Catarina Inês Joana Sofia Rita Marta Sara Cláudia Sandra Adriana Raquel Débora "
    "Priscila Tatiana Bianca Natália Thaís Cristina Helena Márcia Simone Lúcia",
    men="João José Pedro Paulo Carlos Rafael Lucas Rodrigo Bruno Felipe Gustavo "
    "Marcelo Ricardo André Thiago Luís Eduardo Fernando Daniel Leonardo Gabriel "
    "Diogo Tiago Miguel Nuno Rui Vítor Fábio Leandro Alexandre Guilherme Matheus "
    "Vinícius Renato Márcio Sérgio Antônio Francisco Jorge Marcos Roberto Henrique "
    "Gonçalo Hugo Duarte Caio Igor Mauro Otávio Caetano",
    family="da_Silva Santos Oliveira Souza Pereira Costa Rodrigues Ferreira Almeida "
    "Lima Gomes Ribeiro Carvalho Martins Alves Lopes Barbosa Rocha Dias Nascimento "
    "Moreira Nunes Fernandes Mendes Freitas Araújo Cardoso Teixeira Correia Moura "
    "Machado Marques Vieira Castro Pinto Ramos Azevedo Melo Cavalcanti dos_Santos "
    "Silva Sousa Monteiro Gonçalves Soares Campos Cunha Andrade Batista Barros "
    "Reis Borges Pires Medeiros Guimarães Miranda Tavares Coelho Fonseca Simões "
    "Matos Antunes Neves Figueiredo Magalhães Duarte da_Costa de_Souza Faria "
    "Sampaio Brito Macedo Vasconcelos de_Oliveira Bezerra Siqueira Leite Xavier",
    rare_family=(
        Parts(
            "Abra Alb Alc Alm Amo Arr Bal Barr Bet Bor Bot Cab Cald Camb Carv Cas "
            "Cerq Col Cord Cout Fag Falc Fig Fraz Gar God Gra Gus Lac Lav Lour Mal "
            "Mang Mar Meir Men Mesq Mont Nog Og Pac Peix Pent Pin Quint Reb Sald "
            "Salg Sand Seix Sev Sobr Tab Tap Tei Trin Val Var Vel Vil Zag",
            "ão eira eiro edo al ares inho ães osa ela ado andeira ais ura",
        ),
        Parts("da_ do_ de_ dos_", "Mata Paz Luz Cruz Vale Rosa Veiga Serra Lapa Gama"),
    ),
    rare_women=(
        Parts(
            "Ad Cle Edi Eli Fran Gis Iv Jac Jos Luc Mar Nei Ros Sue Val Wan",
            "ilene ânia cleia elda ete iane ilda imara y",
        ),
    ),
    rare_men=(
        Parts(
            "Ad Cle Ed Eri Gil Iv Jac Jos Lind Mar Nil Ro Val Wag Wel Wil",
            "ilson berto ival imar ivaldo son ney naldo ton",
        ),
    ),
    given_tail=0.2,
    second_family=0.4,
    compound=0.15,
    hyphenated=0.01,
    tail=0.4,
)

ITALIAN = Culture(
    name="italian",
    share=4,
    women="Francesca Giulia Chiara Elena Laura Valentina Alessandra Sara Silvia "
    "Federica Paola Anna Martina Elisa Roberta Simona Cristina Barbara Monica Maria "
    "Ilaria Daniela Claudia Marta Giorgia Michela Stefania Serena Patrizia Eleonora "
    "Lucia Beatrice Camilla Antonella Manuela Arianna Alice Raffaella Benedetta "
    "Giovanna Caterina Ludovica Donatella Margherita",
    men="Marco Andrea Francesco Alessandro Luca Matteo Giuseppe Stefano Davide "
    "Lorenzo Roberto Paolo Simone Antonio Fabio Riccardo Giovanni Federico Daniele "
    "Massimo Alberto Michele Claudio Filippo Giacomo Nicola Enrico Salvatore "
    "Vincenzo Luigi Emanuele Mario Gabriele Maurizio Giorgio Mattia Carlo Edoardo "
    "Leonardo Pietro Gianluca Raffaele Tommaso Umberto Dario Niccolò Sergio Franco",
    family="Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco "
    "Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti "
    "Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone "
    "Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo "
    "Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso "
    "Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi "
    "Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone "
    "Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri D'Amico",
    rare_family=(
        Parts(
            "Acqu Albert Ang Bacc Bald Barb Bart Bell Ben Bert Bigi Bocc Bon Borg "
            "Brag Brun Calv Camp Capp Car Casad Cav Cer Ciccar Cort Dal Donat Fab "
            "Fac Fagi Fant Fior Frac Gall Ghirl Giann Grim Guidi Lanz Lazz Lor Lup "
            "Magn Manc Mar Masc Mazz Mon Mor Nard Oliv Orland Pac Paz Pell Per Picc "
            "Pign Rav Rig Roncal Sacch Salv Sca Serv Spin Tag Terz Tom Torr Trev "
            "Vacc Ven Vign Zamb Zan Zuc",
            "ini elli etti ucci one ato aro otti oni azzi ella ano aldi",
        ),
        Parts(
            "De_ Di_ Della_ Dal_ D'",
            "Agata Ambra Bello Bosco Carlo Corte Fiore Gallo Grande Lago Marco Mura "
            "Pace Pietro Ponte Rocca Rosa Stasi Torre Valle Vecchia Vito",
        ),
    ),
    rare_women=(
        Parts(
            "Adel Anton Bern Carm Clem Doment Em Ern Graz Imm Lor Marc Ort Ros Vitt",
            "ina ella etta ida iana essa olina",
        ),
    ),
    rare_men=(
        Parts(
            "Ad Ald Arm Bern Ed Erm Gual Germ Lam Od Orl Rom Ub Val Vitt",
            "ando ardo erto ino iero ano olfo orio aldo",
        ),
    ),
    given_tail=0.15,
    compound=0.06,
    hyphenated=0.01,
    tail=0.55,
)

LATIN = (SPANISH, PORTUGUESE, ITALIAN)
