"""Longer pieces of talk: letters in paragraphs, other languages, notes."""

from __future__ import annotations

OPENINGS = (
    "Dear {you},",
    "Hi {you},",
    "Hello {you}, this got longer than planned.",
    "{you}!",
    "Good morning {you},",
)
PARAGRAPHS = (
    (
        "I have been turning over what you said about {topic}, and I think you are "
        "right: we measured what was easy and then believed it."
    ),
    (
        "The short news first: the team is now {n} people, the kettle has been "
        "replaced, and nobody has touched {thing} since you left."
    ),
    (
        "We tried it for one quarter. The numbers moved a little, but the mood moved a "
        "lot, and in the end it was the mood that kept the thing alive."
    ),
    (
        "If you are near {place} on {day}, there is a table in the corner where one "
        "can hear oneself think. I would like to show you the sketches."
    ),
    (
        "There is one more thing. I promised a colleague that I would ask whether you "
        "would read {thing} before it goes out. Please say no if it is a bad week."
    ),
    (
        "My father always said that a plan is a polite way to disagree with the "
        "future. After this summer I finally see what he meant."
    ),
    (
        "I attach nothing, because every time I attach something the discussion stops. "
        "Ask me for it when you have made up your own mind."
    ),
    (
        "What I would do differently: fewer meetings at the beginning, more at the "
        "end, and one person who is allowed to say that it does not work."
    ),
    (
        "The trip was wonderful, in the way that trips with two missed ferries are "
        "wonderful afterwards. I have a hundred pictures of fog."
    ),
    (
        "Could we talk about it on {day}? Half an hour is enough, and I will bring the "
        "good biscuits from the shop next to {place}."
    ),
    (
        "You once told me to write things down on the day they happen. I have done it "
        "for {n} weeks now and it is slightly alarming how often I was wrong."
    ),
    (
        "Please give my regards to everybody, above all to the person who fixed the "
        "projector with a paper clip. Legends are made of less."
    ),
    (
        "On {topic} I am less sure than I sounded. The sample is small, the winter was "
        "mild, and I like the answer too much to trust it."
    ),
    (
        "Thank you for the introduction last month. We met, we talked for two hours, "
        "and we have not once mentioned the thing that we met for."
    ),
)
CLOSINGS = (
    "Warmly, {me}",
    "All the best\n{me}",
    "Until soon,\n{me}",
    "Yours, still confused,\n{me}",
    "Take good care of yourself. {me}",
)

TONGUES: dict[str, tuple[tuple[str, ...], ...]] = {
    "pt": (
        ("Oi {you}! Tudo bem? Vamos tomar um café no sábado?",
         "Vamos! Às quatro, no lugar de sempre.", "Combinado 🙂"),
        ("Saudades do nosso almoço. Quando é que voltas a aparecer?",
         "Para a semana, prometo. E levo o livro que te devo."),
        ("Conseguiste ler o meu texto?",
         "Li ontem à noite, de uma ponta à outra. Está muito bonito.",
         "Ufa, não imaginas o alívio."),
        ("Parabéns, {you}!!", "Ai, que alegria! Um abraço enorme."),
        ("O comboio está atrasado outra vez. Começa sem mim.",
         "Nem pensar, espero por ti."),
    ),
    "es": (
        ("¡Hola {you}! ¿Cómo va todo por ahí?",
         "Todo bien, con mucho trabajo. ¿Nos vemos esta semana?",
         "El jueves me viene perfecto."),
        ("¿Me puedes mandar la receta otra vez? La he perdido.",
         "Claro. El secreto está en no tener prisa."),
        ("Mil gracias por la ayuda con la presentación. Salió mejor de lo esperado.",
         "¡Me alegro muchísimo! Hay que celebrarlo."),
        ("¿Sigues pensando en cambiar de ciudad?",
         "Cada lunes. Los martes se me pasa."),
    ),
    "fr": (
        ("Salut {you}, tu es libre jeudi soir ?",
         "Jeudi oui, mais après vingt heures.", "Parfait, à jeudi !"),
        ("J'ai enfin regardé ton film. C'est magnifique, surtout la fin.",
         "Merci ! La fin, on l'a tournée en dix minutes, sous la pluie."),
        ("Tu aurais un contact dans l'édition pour une amie ?",
         "Je demande autour de moi et je te dis ça cette semaine."),
    ),
    "de": (("Moin {you}, bist du nächste Woche in der Stadt?",
            "Leider nein, erst im Herbst wieder. Schöne Grüße!"),),
    "sv": (("Hej {you}! Tack för senast, det var så trevligt.", "Detsamma! Vi hörs."),),
    "pl": (("Cześć {you}, dziękuję za kontakt!", "Wzajemnie! Do zobaczenia."),),
    "tr": (("Merhaba {you}, sunumunuz çok güzeldi.", "Çok teşekkür ederim!"),),
    "it": (("Ciao {you}, ci vediamo alla fiera?", "Certo, sono lì da mercoledì."),),
    "ja": (("ご連絡ありがとうございます。またお会いできるのを楽しみにしています。",
            "こちらこそ、ありがとうございます。"),),
    "ar": (("شكراً جزيلاً على رسالتك، أتمنى أن نلتقي قريباً.",
            "وأنا أيضاً، مع أطيب التحيات."),),
    "uk": (("Дякую за запрошення! Обов'язково прийду.", "Чудово, чекаємо на вас."),),
    "vi": (("Chào {you}, cảm ơn bạn đã kết nối nhé!", "Rất vui được biết bạn."),),
}  # fmt: skip

NOTES = (
    (
        "Hello {you}, we sat at the same table at the open-data day. I would like to "
        "stay in touch. {me}"
    ),
    "Hi {you}, I enjoyed your talk about {topic} very much. Best, {me}",
    (
        "Dear {you}, we both know the people at {company}, and it seems odd that we "
        "are not connected here.\n\nKind regards\n{me}"
    ),
    "{you}, it was good to meet you at {place}!",
    "Hi {you} - fellow Tarnwick graduate here. I would love to connect. {me}",
    "Hello! I am hiring for {topic} and noticed your profile. May I tell you more?",
)
