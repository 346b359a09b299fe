"""Words in the titles of calendar entries, and the kind of meeting they tell."""

from models.vocabulary import Kind

TITLES: dict[Kind, tuple[str, ...]] = {
    "coffee": (
        "coffee", "coffees", "tea", "breakfast", "espresso", "cappuccino", "fika",
        "café", "kaffee", "kaffeetrinken", "kaffeepause", "frühstück", "koffie",
        "ontbijt", "caffè", "colazione", "desayuno", "petit déjeuner", "kawa", "kawę",
        "pequeno-almoço", "café da manhã", "kahvi", "kaffe",
    ),
    "lunch": (
        "lunch", "lunches", "luncheon", "brunch", "mittagessen", "déjeuner", "almuerzo",
        "comida", "almoço", "pranzo", "obiad", "lunsj", "frokost", "lounas",
    ),
    "dinner": (
        "dinner", "supper", "abendessen", "dîner", "cena", "jantar", "avondeten",
        "kolacja", "middag", "aftensmad", "illallinen",
    ),
    "happy_hour": (
        "happy hour", "drinks", "drink", "beer", "beers", "wine", "pub", "cocktails",
        "after work", "afterwork", "bier", "feierabendbier", "apéro", "apéritif",
        "aperitivo", "borrel", "cañas", "copas", "piwo", "öl",
    ),
    "event": (
        "event", "conference", "summit", "congress", "convention", "meetup", "meet-up",
        "seminar", "symposium", "hackathon", "networking", "mixer", "gala", "party",
        "wedding", "festival", "fair", "trade fair", "expo", "open house", "konferenz",
        "tagung", "kongress", "messe", "veranstaltung", "conférence", "congrès",
        "soirée", "salon", "conferencia", "congreso", "feria", "conferência",
        "congresso", "evento", "evenement", "événement", "konferencja", "konferens",
    ),
    "video": (
        "video", "video call", "videocall", "zoom", "facetime", "skype", "google meet",
        "ms teams", "microsoft teams", "webex", "videokonferenz", "videoanruf", "visio",
        "videollamada", "videochiamata", "videoconferenza", "videochamada",
    ),
    "phone": (
        "call", "phone", "phone call", "phonecall", "conference call", "telephone",
        "telefon", "telefonat", "anruf", "appel", "coup de fil", "llamada", "chiamata",
        "telefonata", "ligação", "telefonema", "bellen", "rozmowa",
    ),
    "work_meeting": (
        "meeting", "1:1", "1-1", "1on1", "1-on-1", "one on one", "one-on-one", "sync",
        "standup", "stand-up", "stand up", "review", "interview", "check-in", "kickoff",
        "kick-off", "retro", "planning", "weekly", "workshop", "briefing", "demo",
        "besprechung", "jour fixe", "réunion", "entretien", "reunión", "reunião",
        "riunione", "vergadering", "overleg", "spotkanie", "möte", "møde",
    ),
    "other": (
        "walk", "hike", "catch up", "catch-up", "catchup", "visit", "tennis", "golf",
        "climbing", "concert", "spaziergang", "wanderung", "besuch", "promenade",
        "paseo", "passeggiata", "wandeling",
    ),
}  # fmt: skip
"""Words are compared without case and accents; the one that stands first in a title
counts, of several there the longest."""
