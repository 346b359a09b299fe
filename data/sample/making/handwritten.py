"""The small files kept by hand: favors, people, events, answers, settings."""

from __future__ import annotations

_SETTINGS = """\
# Settings of this book. All of them are optional, and all are left as they are:
# take the mark off a line to change something, then refresh.

# [reports]
# bom = true          # begin the CSV reports with a byte order mark, for Excel

# [privacy]
# bodies = "drop"     # keep message texts and subjects out of the warehouse
"""

_FAVORS = """\
date,who,direction,kind,size,note,id,settles
2023-12-04,Temitope Halloran,given,review,medium,business plan,f01,
2024-02-19,Temitope Halloran,received,introduction,,to the printers,f02,
2025-06-30,Temitope Halloran,given,referral,large,her first big client,f03,
2026-05-11,Temitope Halloran,received,advice,medium,salary talk,f04,f03
2024-03-08,Rasmus Eikevik,received,other,large,pulled the boat out of the mud,f24,
2025-11-15,Rasmus Eikevik,given,review,medium,chart notes,f25,f24
2024-06-07,Benedikta Orłowska,given,advice,large,the lease,f05,
2025-12-20,Benedikta Orlowska,received,other,large,fed forty people at the party,f06,f05
2026-08-03,Benedikta Orłowska,given,other,medium,carried the new oven,f07,
2024-11-02,Kaito Brandsma,given,other,medium,lent the van,f08,
2025-09-14,Kaito Brandsma,given,other,large,packed a whole flat,f09,
2026-02-10,Kaito Brandsma,received,review,medium,my grid chapter,f10,f09
2026-09-01,Kaito Brandsma,received,introduction,,to the grid people,f11,f09
2024-04-25,Gwendolyn Achterkamp,received,introduction,large,to the board,f12,
2025-03-13,Gwendolyn Achterkamp,received,reference,large,for the flat and the job,f13,
2025-12-01,Gwendolyn Achterkamp,received,advice,medium,the contract,f14,
2025-01-29,Shirin Pakravan,received,review,medium,"my talk, twice",f15,
2025-10-30,Shirin Pakravan,given,other,medium,guest lecture,f16,f15
2024-12-11,Farrukh Norboyev,given,referral,large,to Dovetail,f17,
2026-06-22,Farrukh Norboyev,given,reference,large,to Tessaline,f18,
2026-03-27,Lucia Ybarrondo,given,introduction,,to our shipper,f19,
2025-07-15,Thandeka Molapo,received,advice,small,,f20,
2024-07-09,Ignacio Wetterlind,received,introduction,,to the fair,f21,
2026-04-16,Wenzel Abarquez,received,other,3,water in the cellar at midnight,f22,
2025-05-08,Elena Morvant (Copperline Foods),given,advice,small,tender rules,f23,
"""

_PEOPLE = """\
who,tags,city,cadence_days,pin,snooze_until,note
Temitope Halloran,friend;table;arts,Halvenport,14,,,vegetarian
Rasmus Eikevik,friend;table;hiking,Halvenport,21,,,knows every tide
Benedikta Orłowska,friend;bakery,Halvenport,14,,,never writes: walk in or ring
Kaito Brandsma,friend;energy,Port Elsing,30,strong,,moved in September 2025
Shirin Pakravan,mentor;alumni,Tarnwick,90,,,hates the phone
Mateus Quintanilha,friend;quiz,Halvenport,,,,
Yusra Al-Khayyat,work;quiz,Halvenport,,,,
Boguslaw Trzaska,quiz;climbing,Halvenport,,,,
Lucía Ybarrondo,planning,Brookmouth,60,,,
Thandeka Molapo,alumni;health,Halvenport,,,,
Jean-Aurèle Montbrun,film,Brookmouth,,,,two messages without an answer
Siobhán Kerrigan-Doyle,alumni;robots,Halvenport,,,,
Thuy Vinh-Lac,teaching,Halvenport,,,,
Arvindan Pallavaram,alumni;software,Port Elsing,120,,,video is easiest
Gwendolyn Achterkamp,finance;mentor,Halvenport,,good,,I owe her
Farrukh Norboyev,data,Halvenport,,,2026-12-15,starting a new job: leave in peace
Ignacio Wetterlind,food,Brookmouth,,,,call him!
Nadezhda Ozerovitch,science,Halvenport,,,,
Harriet Olusegunson,robots,Brookmouth,,,,
Odalys Wetherdon,robots;writing,Port Elsing,,,,never met in person
Elena Morvant (Copperline Foods),food,Halvenport,,,,there are two
Solveig Amankwah,data,Halvenport,,,,
Wenzel Abarquez,neighbour;table,Halvenport,,,,not on LinkedIn
Jorunn Takahara,climbing;table,Halvenport,30,,,not on LinkedIn
Caspian Merriweather,alumni;health,Halvenport,,,2027-01-10,new baby
"""

_EVENTS = """\
date,name,city,group,url
2026-11-12,Tarnwick alumni supper,Halvenport,Tarnwick University alumni,https://events.example/supper
2026-11-26,Harbour Data Evening,Halvenport,,https://events.example/data
2026-12-10,Winter fair of small trades,Brookmouth,,https://events.example/fair
2027-01-21,Grid and Tide conference,Port Elsing,,https://events.example/grid
2027-02-18,Tarnwick spring lecture,Tarnwick,Tarnwick University alumni,https://events.example/lecture
"""

# The first line is about the coffee of June 2025 alone: the other bare "Elena Morvant"
# stays a question. The ids are those that a refresh of this book gives.
_DECISIONS = """\
mention,answer,scope,answered_on
n33892fc713e5d9ef0632,pdwmevjzbxzhf,here,2026-10-31
Eoghan O'Rourke (Gantry Textiles),new,,2026-10-31
"""


def files() -> dict[str, str]:
    """Everything at the root of the book."""
    return {
        "kith.toml": _SETTINGS,
        "favors.csv": _FAVORS,
        "people.csv": _PEOPLE,
        "events.csv": _EVENTS,
        "decisions.csv": _DECISIONS,
    }
