"""Names of English-speaking countries, Ireland and Scotland."""

from .shape import Culture, Parts

ENGLISH = Culture(
    name="english",
    share=25,
    women="Jennifer Sarah Emily Jessica Elizabeth Laura Katherine Amanda Rachel "
    "Michelle Lauren Megan Nicole Stephanie Rebecca Samantha Amy Lisa Kimberly "
    "Emma Anna Hannah Christina Kelly Melissa Heather Victoria Julia Allison "
    "Catherine Alexandra Angela Karen Susan Abigail Olivia Natalie Claire Andrea "
    "Margaret Jacqueline Caroline Charlotte Sophie Lucy Patricia Deborah Linda "
    "Barbara Pamela Cynthia Theresa Grace Erin Holly Vanessa Molly Madeline "
    "Kathryn Christine Brooke Paige Diana Joanna Tiffany Leslie Veronica Judith "
    "Georgina Harriet Philippa Gwendolyn Meredith Bethany Josephine Rosalind",
    men="Michael David John James Robert Matthew Andrew Christopher Daniel William "
    "Joseph Thomas Mark Ryan Brian Jason Kevin Steven Eric Jonathan Benjamin "
    "Richard Nicholas Jeffrey Adam Joshua Alexander Timothy Scott Paul Anthony "
    "Justin Brandon Kyle Patrick Stephen Peter Samuel Charles Gregory Edward "
    "Sean Aaron Nathan Zachary Jacob Tyler Simon Philip Kenneth George Douglas "
    "Ronald Donald Lawrence Gerald Frederick Henry Oliver Jack Harry Theodore "
    "Albert Arthur Martin Craig Keith Bruce Walter Raymond Dennis Vincent Russell "
    "Leonard Maxwell Spencer Graham Nigel Trevor Clive Desmond Winston Marcus",
    family="Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor "
    "Thomas Moore Martin Jackson Thompson White Lee Harris Clark Lewis Robinson "
    "Walker Hall Young Allen King Wright Scott Hill Green Adams Baker Nelson "
    "Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards "
    "Collins Stewart Morris Cook Rogers Morgan Cooper Peterson Reed Bailey Bell "
    "Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes "
    "Price Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson "
    "Cole West Jordan Owens Reynolds Ellis Harrison Gibson McDonald Marshall "
    "Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Mason Boyd "
    "Warren Fox Rose Rice Burns Gordon Shaw Holmes Robertson Hunt Black Palmer "
    "Wagner Mills Nichols Grant Knight Ferguson Stone Hawkins Dunn Perkins "
    "Hudson Spencer Gardner Stephens Payne Pierce Berry Matthews Arnold",
    rare_family=(
        Parts(
            "Ash Black Brad Brans Cald Carl Chad Clay Cran Dun East El Fair Far Gar "
            "Green Hal Hamp Hart Has Hazel Hen Hol Hunt Kim Lang Lin Lock Long Mar "
            "Mel Mid Mor Nor Oak Old Pem Pres Rad Rams Red Rock Row Rush Sel Shel "
            "Stan Staf Stock Strat Sud Sut Thorn Tre Wal War Wat Weather West Whit "
            "Wil Win Wood Wor Wyn Yar Bar Ber Bick Bos Bram Cotter Den Ed Elling",
            "ford ton ley well worth field ham bury wood by shaw croft more man "
            "bourne stead wick den dale combe hurst gate grave brook low sley smith",
        ),
        Parts(
            "Adam Ander Ben Cole Dick Ellis Gil Hal Harri Hodg Jame Jeffer Law "
            "Matti Morri Nichol Pear Perkin Rawl Robin Rowland Samp Simp Stephen "
            "Tenni Thom Wat Wilkin Attkin Dawkin Hopkin Jenkin Larkin Tomlin",
            "son s",
        ),
    ),
    rare_women=(
        Parts(
            "Ada Ama Bri Cal Car Dar Eve Fai Jo Kay Ken La Mar Mae Ray Sha Tay",
            "lyn leigh lee elle anna issa ene ra",
        ),
        Parts(
            "Beth Mari Ros Ann Ever Ash Had Har Kim Whit Shel Del Win",
            "anne ley lena ella ber etta mary ina elyn",
        ),
    ),
    rare_men=(
        Parts(
            "Bra Cal Col Dal Dar Gar Har Jay Kel Ken Lan Mar Pres Ros Shel Tra Wal",
            "den ton vin ren well by ley ford",
        ),
        Parts(
            "Al Bur Clif Den El Ev Ham Hol Lin Mor Nor Ral Stan Wes Win Brad",
            "ford ton ley vin man mond wood ry ston ric",
        ),
    ),
    middle=0.35,
    given_tail=0.2,
    hyphenated=0.04,
)

CELTIC = Culture(
    name="celtic",
    share=6,
    women="Aoife Niamh Sarah Emma Ciara Sinéad Fiona Catherine Mary Margaret Laura "
    "Eilidh Kirsty Siobhán Orla Gráinne Róisín Deirdre Caitlin Aisling Rachel "
    "Heather Eimear Clodagh Maeve Isla Mairead Claire Louise Bríd Bronagh Shona "
    "Morag Ailsa Elaine Michelle Kathleen Eileen Nuala Una Catriona Lorna",
    men="Patrick Sean John Michael David James Conor Ciarán Brian Declan Eoin "
    "Cormac Liam Kevin Niall Darragh Rory Aidan Colm Donal Fergus Hamish Callum "
    "Ewan Angus Alistair Iain Gavin Craig Stuart Duncan Kieran Brendan Eamon "
    "Diarmuid Oisín Cathal Padraig Finbar Gerard Seamus Ronan Shane Malcolm",
    family="Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill "
    "O'Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore "
    "McLoughlin Campbell Stewart MacDonald Robertson Thomson Anderson Reid Scott "
    "Clark Ross Young Mitchell Watson Paterson Morrison Fraser Davidson Gray "
    "Duncan Ferguson Hamilton Graham Johnston Kerr Simpson Martin O'Carroll "
    "Connolly Daly Wilson Dunne Brennan Burke Collins Clarke Hughes Farrell "
    "Fitzgerald Nolan Flynn Healy Buckley McKenna Sweeney Boyle MacLeod MacKenzie "
    "MacKay Cameron Sinclair Munro Grant Wallace Bruce Gordon Kavanagh Keane",
    rare_family=(
        Parts(
            "O' Mc Mac Mc Kil Fitz",
            "Adair Bain Bride Cann Clarnon Corley Cosker Crory Cully Dade Devitt "
            "Dowd Elroy Fadyen Garrity Gilloway Ginty Gonigle Grory Guigan Hale "
            "Hanlon Hendry Ilroy Inerney Keown Kibbin Lachlan Larnon Leish Lennon "
            "Manus Meekin Murdo Nair Namee Nulty Phail Phelan Quaid Quillan Rae "
            "Rory Shane Sherry Sorley Taggart Tiernan Vey Whinney Dermott Donagh "
            "Closkey Cabe Cue Hugh Fall Ilwaine Gregor Grath Ardle Elligott",
        ),
        Parts(
            "Ard Auchter Bal Ballan Car Craig Dal Dun Glen Gil Inver Kin Kirk "
            "Loch Mel Pit Strath Tor Tully Drum Fal Gar Rath Kil",
            "bride caldie donald dow fearn gowan land lane lister mont more muir "
            "neil ness rae rick rose side tyre well winnie han nery shaw",
        ),
    ),
    rare_women=(
        Parts(
            "Aoib Brid Caoim Dearb Fion Grain Lab Mair Nia Sor Orl Eil",
            "heann een ín ella nait aith een",
        ),
    ),
    rare_men=(
        Parts(
            "Ar Bre Cael Con Dal Dub Fer Fin Fio Lor Mur Niall Tor Tier",
            "an dan can lan nan gal tagh aigh dach",
        ),
    ),
    middle=0.2,
    given_tail=0.15,
    hyphenated=0.03,
    tail=0.45,
)

ISLANDS = (ENGLISH, CELTIC)
