"""Titles by which calendar programs and people mark an entry as cancelled or declined.

A title counts if a mark sets the word apart at its beginning or end, or puts it in
brackets: `Cancelled: Lunch`, `Lunch - CANCELED`, `[Abgesagt] Lunch`. At the beginning
capitals are a mark too, and at the end none is needed. Without a mark the word belongs
to what follows: `Cancelled flights retro` takes place.
"""

import re
import unicodedata
from functools import lru_cache

WORDS = {
    "en": "cancelled canceled cancellation called_off declined",
    "de": "abgesagt absage storniert entfällt fällt_aus abgelehnt",
    "fr": "annulé annulée annulation refusé refusée décliné déclinée",
    "es": "cancelado cancelada anulado anulada rechazado rechazada",
    "pt": "cancelado cancelada recusado recusada rejeitado rejeitada",
    "it": "annullato annullata cancellato cancellata rifiutato rifiutata declinato",
    "ca": "cancel·lat cancel·lada anul·lat anul·lada rebutjat",
    "nl": "geannuleerd afgezegd afgelast geweigerd afgewezen",
    "da": "annulleret aflyst afslået afvist",
    "no": "avlyst kansellert avslått avvist",
    "sv": "inställd inställt avbokad avbokat avböjd avböjt",
    "fi": "peruutettu peruttu peruuntunut hylätty",
    "pl": "odwołane odwołano odwołany odwołana anulowano anulowane odrzucono odrzucone",
    "cs": "zrušeno zrušený zrušená zrušené odmítnuto odmítnuté",
    "sk": "zrušené odmietnuté",
    "hu": "törölve lemondva elmarad elutasítva visszautasítva érvénytelenítve",
    "ro": "anulat anulată refuzat refuzată",
    "hr": "otkazano odbijeno",
    "tr": "iptal iptal_edildi iptal_edilmiştir reddedildi",
    "id": "dibatalkan ditolak",
    "vi": "đã_hủy đã_huỷ đã_từ_chối",
    "ru": "отменено отменена отменён отменена_встреча отмена отклонено отклонена"
    " отклонён",
    "uk": "скасовано скасована скасований відмінено відхилено відхилена",
    "bg": "отменено отменена отказано",
    "el": "ακυρώθηκε ακυρωμένο ακύρωση ματαιώθηκε απορρίφθηκε",
    "he": "בוטל בוטלה מבוטל נדחה",
    "ar": "ملغى ملغاة تم_الإلغاء تم_إلغاء مرفوض",
    "zh": "已取消 取消 已拒绝 已拒絕 已谢绝 已謝絕",
    "ja": "キャンセル キャンセル済み キャンセルされました 中止 取り消し 取消 辞退 欠席",
    "ko": "취소 취소됨 취소된 취소되었습니다 거절 거절됨 거부됨",
}
"""Language → its words, `_` for a blank within one; case and accents do not matter."""
NOUNS = (
    "event meeting appointment invitation invite termin besprechung ereignis einladung"
    " événement réunion rendez-vous evento reunião riunione invito convite afspraak"
    " vergadering uitnodiging begivenhed møde aftale hendelse møte avtale händelse möte"
    " tapahtuma kokous wydarzenie spotkanie událost schůzka esemény etkinlik toplanti"
    " мероприятие встреча собрание подія зустріч εκδηλωση σύσκεψη 活动 活動 会议 會議"
    " 予定 会議 일정 회의 with note"
)
"""What may stand beside such a word before the mark: `Canceled event with note:`."""
REPLIES = {"re", "fw", "fwd", "aw", "wg", "tr", "rv", "sv", "vs", "vb", "antw", "rif"}
NEGATIONS = {"not", "never", "nicht", "pas", "no", "non", "nao", "niet", "ikke", "inte"}
BRACKETED = re.compile(r"[(\[{<«【「『]([^()\[\]{}<>«»【】「」『』]*)[)\]}>»】」』]")
MARK = re.compile(r"\s*[:;,|!*#~\u2013\u2014]+\s*|\s+[-.]+\s*|\s*[-.]+(?:\s+|$)")
PLAIN = str.maketrans("łøđı", "lodi")
"""Letters that have no accent to lose."""
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
SHORTEST = 3
"""Characters of the shortest word that may end a title without a blank before it."""


def is_called_off(title: str) -> bool:
    """Whether the title says that the entry was cancelled or declined."""
    text = _folded(title)
    pieces = [piece for piece in MARK.split(BRACKETED.sub(" | ", text)) if piece]
    while pieces and pieces[0] in REPLIES:
        del pieces[0]
    apart = [*pieces[:1], *pieces[-1:], *BRACKETED.findall(text)]
    if any(map(_says_so, apart)):
        return True
    return bool(pieces) and (_begins(title, pieces[0]) or _ends(pieces[-1]))


def _begins(title: str, piece: str) -> bool:
    """Whether it begins with such a word in capitals, or in a script without them."""
    first, *rest = title.split()
    is_loud = first.isupper() and any(char.islower() for char in "".join(rest))
    is_alone = UNSPACED.match(piece) is not None
    return (is_loud or is_alone) and _says_so(piece.split(maxsplit=1)[0])


def _ends(piece: str) -> bool:
    """Whether it ends with such a word, though no mark stands before it."""
    words = piece.split()
    for length in (1, 2, 3):
        if length < len(words) and " ".join(words[-length:]) in _phrases():
            return words[-length - 1] not in NEGATIONS
    return UNSPACED.search(piece) is not None and piece.endswith(_unspaced())


def _says_so(piece: str) -> bool:
    """Whether the piece has such a word and nothing else but nouns beside it."""
    words = piece.split()
    return any(
        " ".join(words[first:last]) in _phrases()
        and _nouns().issuperset([*words[:first], *words[last:]])
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


@lru_cache
def _phrases() -> frozenset[str]:
    return frozenset(
        _folded(word.replace("_", " "))
        for text in WORDS.values()
        for word in text.split()
    )


@lru_cache
def _nouns() -> frozenset[str]:
    return frozenset(map(_folded, NOUNS.split()))


@lru_cache
def _unspaced() -> tuple[str, ...]:
    """Words of scripts that leave no blanks between words."""
    words = (_folded(w) for name in ("zh", "ja", "ko") for w in WORDS[name].split())
    return tuple(word for word in words if len(word) >= SHORTEST)


def _folded(text: str) -> str:
    """Lower case, without accents, half-width signs."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", bare).split())
