"""German, Dutch and French names."""

from .shape import Culture, Parts

GERMAN = Culture(
    name="german",
    share=7,
    women="Julia Anna Katharina Sabine Stefanie Claudia Christina Sandra Susanne "
    "Nicole Andrea Petra Laura Lisa Sarah Kathrin Martina Birgit Monika Melanie "
    "Annika Franziska Johanna Lena Eva Ulrike Karin Heike Silke Antje Anja Maria "
    "Barbara Daniela Simone Tanja Nadine Jana Theresa Elisabeth Gudrun Renate "
    "Jutta Magdalena Friederike Annegret Jürgine Käthe",
    men="Thomas Michael Andreas Christian Stefan Daniel Martin Peter Alexander "
    "Markus Matthias Frank Sebastian Jan Tobias Florian Philipp Jens Klaus "
    "Wolfgang Ralf Jörg Jürgen Uwe Oliver Torsten Dirk Sven Lukas Maximilian Felix "
    "Johannes Benjamin Patrick Marcel Bernd Holger Günter Helmut Dieter Rainer "
    "Carsten Björn Kai Heinrich Friedrich Manfred Gerhard Siegfried Götz Ludwig",
    family="Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz "
    "Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz "
    "Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause "
    "Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber "
    "Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel "
    "Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke "
    "Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer "
    "Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf",
    rare_family=(
        Parts(
            "Achen Alten Baum Berg Birken Breiten Brück Buch Bühl Burg Dorn Eber "
            "Eich Eisen Engel Erl Feld Finken Föhr Gruben Grün Haber Hasel Heiden "
            "Hell Hirsch Hohen Holz Hölder Kalten Kessel Kirch Klingen Kohl Korn "
            "Krapf Lauter Leiten Linden Loh Löwen Mühl Mitter Nieder Nuss Ober Oster "
            "Pfaffen Rauch Rehn Reit Ried Rosen Rott Sand Schell Schön Seel Silber "
            "Stern Stein Strauch Sulz Tannen Thal Traut Unter Wachen Wald Weiden "
            "Weit Wester Wies Wild Winds Zell Zieg",
            "mann er bauer meier hofer berger feld stein bach hardt wald müller "
            "heim hausen rieder huber lechner ecker kamp brink horst moser inger",
        ),
        Parts("von_ von_der_ zu_", "Altenrath Brocken Hagenow Lohe Reventlau Wiesen"),
    ),
    rare_men=(
        Parts(
            "Hart Sieg Wil Rein Adel Gott Diet Ans Bern Lud Ger Eck Wolf Volk Mein",
            "mut helm hold fried hard bert win mar rad",
        ),
    ),
    rare_women=(
        Parts(
            "Ann Rose Lise Hanne Ingel Wal Ger Sieg Hilde Irm",
            "marie lore lotte gret rike traud linde gard burg",
        ),
    ),
    given_tail=0.15,
    compound=0.05,
    compound_join="-",
    hyphenated=0.08,
    tail=0.5,
)

DUTCH = Culture(
    name="dutch",
    share=4,
    women="Anna Maria Johanna Sanne Lisa Linda Marieke Esther Femke Anouk Eva Sophie "
    "Lotte Iris Marloes Inge Monique Ingrid Annemarie Saskia Willemijn Maaike "
    "Mirjam Petra Karin Wendy Floor Fleur Roos Judith Nienke Hanneke Ellen Yvonne "
    "Marjolein Daphne Renske Tessa Marleen Janneke",
    men="Jan Peter Johan Erik Mark Martijn Jeroen Dennis Bas Tim Thomas Rob Hans "
    "Willem Pieter Marcel Michiel Sander Bart Maarten Joost Ruben Daan Lars Koen "
    "Wouter Frank Paul Robert Stefan Niels Rick Sjoerd Arjan Gerrit Hendrik "
    "Jacobus Cornelis Floris Thijs Bram Jasper Ewout Diederik Guus Tijmen",
    family="de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit "
    "Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker "
    "Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs "
    "de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn de_Bruin "
    "van_der_Heijden Schouten van_Beek Willems van_Vliet van_de_Ven Hoekstra Maas "
    "Verhoeven Koster van_Dam van_der_Wal Prins Blom Huisman Peeters de_Jonge "
    "Kuipers van_Veen Post Kuiper Veenstra Kramer van_den_Brink Scholten van_Wijk "
    "Postma Martens Vink de_Ruiter Timmermans Groen Gerritsen Jonker van_Loon",
    rare_family=(
        Parts(
            "van_ van_de_ van_der_ van_den_ ter_ op_den_",
            "Aalst Akker Beemd Biezen Bosch Brand Brug Burg Dool Dries Eng Gaag Goor "
            "Haar Hoek Hoeven Horst Hulst Kamp Kerkhof Klei Kolk Laan Laar Leur Logt "
            "Maat Mark Molen Mortel Oever Pas Pol Putten Rijt Schans Schoot Sluis "
            "Spek Steeg Straat Tuin Velde Voort Waal Weerd Wetering Wiel Zande Zwaag",
        ),
        Parts(
            "Aker Bakel Blok Boer Dijk Doorn Eiken Feen Gaas Hoek Hof Kamp Kooi Kuip "
            "Land Meer Noord Oost Poel Riet Roos Schep Spaan Terp Veen Visch Wester "
            "Wit Zand Zijl",
            "stra sma ma huis kamp man ema inga horst beek mans ing",
        ),
    ),
    rare_women=(
        Parts(
            "Anne Ger Hille Janne Lie Mar Rein Sjoe Tine Wil Wies Fok Jet",
            "ke lien tje gonda dina mieke trui",
        ),
    ),
    rare_men=(
        Parts(
            "Ade Bou Eg Fol Ger Har Her Jel Rein Sieb Tja Wie Wil Fok",
            "bert ke ling mer man tse wout ben",
        ),
    ),
    given_tail=0.15,
    hyphenated=0.1,
    tail=0.45,
)

FRENCH = Culture(
    name="french",
    share=6,
    women="Marie Sophie Isabelle Julie Nathalie Céline Camille Claire Sandrine "
    "Émilie Aurélie Catherine Anne Caroline Stéphanie Virginie Pauline Laura "
    "Valérie Mathilde Charlotte Hélène Chloé Élodie Laurence Florence Marion "
    "Delphine Sylvie Amélie Véronique Manon Christine Audrey Lucie Margaux Léa "
    "Inès Agnès Geneviève Béatrice Solène Anaïs Noémie Joëlle Mélanie Clémence",
    men="Pierre Nicolas Thomas Julien Philippe Christophe Laurent François Antoine "
    "Alexandre Olivier Frédéric Guillaume Sébastien Vincent David Éric Stéphane "
    "Jérôme Mathieu Benoît Maxime Romain Michel Alain Patrick Arnaud Cédric Xavier "
    "Fabrice Paul Bruno Clément Florian Hugo Louis Quentin Jacques Gilles Thierry "
    "Benjamin Rémi Yann Étienne Loïc Jean Bernard Gérard Emmanuel Charles Mickaël",
    family="Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau "
    "Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier "
    "Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez "
    "Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas "
    "Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin "
    "Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Roger "
    "Roche Roy Noël Meyer Lucas Meunier Jean Perez Marchand Dufour Blanchard Marie "
    "Barbier Brun Dumas Brunet Schmitt Leroux Colas Fabre",
    rare_family=(
        Parts(
            "Ab Aub Bail Bar Beau Ber Bert Bois Bon Bouch Bourd Bret Brun Cail Cast "
            "Chab Chap Charb Chat Clav Cour Crép Dav Del Dell Desch Duch Duf Dur Fav "
            "Ferr Fleur Fourn Gail Gaud Gér Gill Gir Grim Guill Hub Jac Jol Lab Lach "
            "Lam Land Lav Maill Marc Maur Mér Mont Mor Nav Pach Pell Perr Pich Pom "
            "Poul Quin Rav Ren Rich Riv Roch Sal Sarr Tav Thib Tour Vall Verd Vign",
            "ier eau ard in et ot elle eron illon oux ineau ault ette aud eret on",
        ),
        Parts(
            "Le_ La_ De_ Du_",
            "Bihan Bras Corre Floch Goff Guen Guennec Jeune Roy Tallec Borgne Breton "
            "Fur Gall Gac Meur Moal Pape Quéré Bail Bris Calvez Cam Dantec",
        ),
    ),
    rare_women=(
        Parts(
            "Ad Alb Am Ang Bl Cl Ern Flor Ger Hon Jos Luc Mar Odet Ros Sid Viv",
            "ine ette elle iane aine estine onie",
        ),
    ),
    rare_men=(
        Parts(
            "Ad Alb Am Aur Barn Cyp Dam Don Fab Flor Gat Hil Luc Mar Oct Vic",
            "ien in aire ave el éric ard andre",
        ),
    ),
    given_tail=0.15,
    compound=0.08,
    compound_join="-",
    hyphenated=0.06,
    tail=0.55,
)

RHINE = (GERMAN, DUTCH, FRENCH)
