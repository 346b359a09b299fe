"""Polish names, Russian and Ukrainian in Latin letters, and Nordic names."""

from .shape import Culture, Parts

POLISH = Culture(
    name="polish",
    share=3,
    women="Anna Katarzyna Małgorzata Agnieszka Joanna Magdalena Monika Karolina Ewa "
    "Aleksandra Natalia Barbara Marta Justyna Paulina Dorota Beata Iwona Sylwia "
    "Kinga Weronika Zuzanna Izabela Edyta Patrycja Kamila Łucja Zofia Elżbieta "
    "Grażyna Alicja Dominika Urszula Renata Jolanta Bożena Halina",
    men="Piotr Krzysztof Tomasz Paweł Marcin Michał Andrzej Jakub Łukasz Mateusz "
    "Grzegorz Adam Jan Wojciech Marek Maciej Bartosz Kamil Rafał Robert Dawid "
    "Dariusz Mariusz Artur Jacek Sebastian Przemysław Szymon Radosław Sławomir "
    "Karol Zbigniew Filip Damian Jarosław Stanisław Tadeusz Witold Bogdan Zdzisław",
    family="Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski "
    "Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski "
    "Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski "
    "Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień "
    "Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak "
    "Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak "
    "Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda",
    rare_family=(
        Parts(
            "Bart Biel Bor Brzez Buk Chmiel Ciesiel Czar Dęb Domań Drozd Dzięg Fal "
            "Gaw Gład Gól Gór Grod Jag Jał Kacz Kal Karp Kęp Klim Kos Krasn Krup "
            "Kurz Lis Łab Łuk Mań Mich Miel Mrocz Nied Olech Orł Osiń Pęk Piask Pog "
            "Rad Rog Sad Skow Sob Stach Sur Szyd Świd Tarn Tom Trz Wal Wasil Wilcz "
            "Wit Wojt Wysz Zab Zar Ziel Żuk Żur",
            "owski iński ewski czyk ak ek ewicz owicz icki ecki alski as ura uk",
        ),
    ),
    rare_women=(
        Parts(
            "Bogu Bole Czę Dobro Domi Ludo Miro Stani Wie Zdzi", "sława miła wita chna"
        ),
    ),
    rare_men=(
        Parts(
            "Bogu Bole Bro Dobro Kazi Ludo Miro Mści Wie Włodzi Zdzi Zie Rado",
            "sław mierz mir mił wit bor gost",
        ),
    ),
    given_tail=0.08,
    feminine=(("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")),
    hyphenated=0.06,
    tail=0.55,
)

RUSSIAN = Culture(
    name="russian",
    share=4,
    women="Anna Elena Olga Natalia Ekaterina Maria Anastasia Irina Tatiana Yulia "
    "Svetlana Daria Marina Oksana Victoria Ksenia Alexandra Polina Evgenia Alina "
    "Yana Nadezhda Galina Lyudmila Kateryna Olena Iryna Oleksandra Nataliya Vera "
    "Valeria Larisa Sofia Margarita Inna Zhanna Alla Diana Tetiana Mariia",
    men="Alexander Sergey Dmitry Andrey Alexey Maxim Ivan Mikhail Vladimir Evgeny "
    "Nikolay Denis Pavel Anton Roman Artem Ilya Oleg Kirill Igor Vitaly Konstantin "
    "Stanislav Yuri Viktor Vadim Nikita Oleksandr Andriy Serhii Dmytro Volodymyr "
    "Yevhen Mykola Taras Bohdan Vasily Grigory Gleb Boris Leonid Timur Ruslan "
    "Yaroslav Anatoly Pyotr Fedor Arseny Egor Daniil",
    family="Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov "
    "Fedorov Morozov Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov "
    "Nikolaev Orlov Andreev Makarov Nikitin Zakharov Zaitsev Soloviev Borisov "
    "Yakovlev Grigoriev Romanov Vorobiev Sergeev Kuzmin Frolov Alexandrov Dmitriev "
    "Korolev Gusev Kiselev Ilyin Maximov Polyakov Sorokin Vinogradov Kovalev Belov "
    "Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Boyko Koval Melnyk "
    "Oliynyk Lysenko Rudenko Savchenko Petrenko Marchenko Moroz Klymenko Ponomarenko",
    rare_family=(
        Parts(
            "Abras Agap Anis Arkh Bab Baklan Bel Berez Bog Bychk Chebot Chern Chud "
            "Dem Dolg Dub Emel Ermil Filat Gavr Glad Golub Gor Grom Gub Isak Kal "
            "Karp Khar Klim Kol Kond Kort Kras Krug Lap Lar Log Luk Mal Mart Mel "
            "Mosk Naz Nest Osip Ovch Pan Pet Plat Prokh Rod Ryb Sav Shap Shir Sid "
            "Star Sukh Tar Tim Trof Tsvet Ush Vesel Vlas Yer Zhar Zim Zub",
            "ov ev in enko chuk sky inov atov itsky ukov ikhin ovich yuk anov kin",
        ),
    ),
    rare_women=(
        Parts(
            "Ang Ag Ev El Mil Rad Sn Vas Vit Zl Ar Kar",
            "elina nia lada ezhana lissa ina",
        ),
    ),
    rare_men=(
        Parts(
            "Vyache Rosti Svyato Msti Izya Yaro Lyubo Miro Rado Vse Borislav",
            "slav mir vlad volod",
        ),
    ),
    given_tail=0.08,
    feminine=(("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("sky", "skaya")),
    tail=0.5,
    native="Анна_Иванова Сергей_Петров Елена_Кузнецова Дмитрий_Соколов Олена_Шевченко",
)

NORDIC = Culture(
    name="nordic",
    share=5,
    women="Anna Maria Emma Karin Kristina Sara Johanna Linda Camilla Ida Hanna Lena "
    "Mette Anne Hanne Kirsten Susanne Lise Pia Jenny Elin Malin Frida Sofia Ingrid "
    "Astrid Kari Silje Marit Berit Solveig Åsa Åse Gunilla Annika Tove Sigrid Bjørg "
    "Signe Katrine Maja Freja Liv Kjersti Ragnhild Päivi Tuula Aino Guðrún",
    men="Lars Anders Erik Johan Peter Jan Henrik Magnus Fredrik Martin Mikael Thomas "
    "Jonas Andreas Daniel Christian Mats Stefan Per Niels Jens Søren Morten Mads "
    "Kasper Ole Bjørn Knut Øyvind Håkon Sven Gunnar Göran Björn Åke Jørgen Rasmus "
    "Jesper Kristian Espen Torbjørn Trond Arne Leif Rune Nils Oskar Simon Mika Jari "
    "Timo Antti Pekka Jukka Sigurður Ólafur Pär Jörgen",
    family="Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson "
    "Svensson Gustafsson Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen "
    "Kristiansen Jensen Nielsen Christensen Rasmussen Sørensen Jørgensen Petersen "
    "Madsen Kristensen Olesen Thomsen Jonsson Pettersson Jansson Hansson Bengtsson "
    "Lindberg Lindström Jönsson Lindqvist Berg Lindgren Axelsson Bergström Lundberg "
    "Haugen Hagen Jacobsen Dahl Halvorsen Lund Iversen Moen Strand Solberg Eide "
    "Møller Poulsen Knudsen Mortensen Holm Schmidt Korhonen Virtanen Mäkinen "
    "Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Söderberg",
    rare_family=(
        Parts(
            "Ahl Alm Asp Berg Björk Blom Bränn Dahl Ek El En Eng Fager Fors Frid "
            "Grön Hag Hed Hall Hell Holm Häll Käll Lager Lilje Lind Ljung Lund Löf "
            "Malm Mo Norr Ny Näs Oden Ring Rosen Rud Ryd Sand Sjö Skog Sten Ström "
            "Sund Söder Thor Vall Vester Väst Wall Wik Ång Åker Öst Öhrn",
            "ström kvist man gren berg lund qvist mark dal stedt vall ås blad vik "
            "felt holm heim sted bakken",
        ),
        Parts(
            "Aksel Arne Bertil Birger Egil Einar Folke Gissel Gunder Hall Haldor "
            "Hjalmar Ingvar Isak Jakob Kjell Lauri Mikkel Mogen Ole Ragnar Sevald "
            "Sigurd Sten Sver Tor Tor Ulrik Villum",
            "sen sson sdóttir",
        ),
    ),
    rare_women=(
        Parts(
            "Al Ann Ast Bor Gun Her Hil Ing Jor Mal Rag Sig Sol Tor Val Vig",
            "dis borg hild run unn vor veig ela",
        ),
    ),
    rare_men=(
        Parts(
            "Arn As Bryn Ei Frode Gud Gunn Hal Ing Ket Rag Rolf Sig Stein Thor Tor",
            "stein bjørn var leif geir mund vald finn",
        ),
    ),
    given_tail=0.15,
    middle=0.08,
    hyphenated=0.03,
    tail=0.45,
)

EAST = (POLISH, RUSSIAN, NORDIC)
