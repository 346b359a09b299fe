"""Given and family names to combine; an underscore stands for a space."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Culture:
    """Names that go together."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    language: str
    """What they may write in besides English."""


def _culture(given: str, family: str, language: str = "en") -> Culture:
    spaced = tuple(name.replace("_", " ") for name in family.split())
    return Culture(tuple(given.split()), spaced, language)


CULTURES = (
    _culture(
        "Adaeze Chidi Folake Ifeoma Kelechi Nkechi Obinna Tunde Uche Yewande Emeka",
        "Abiodun Balogun Chukwuma Egwu Ibekwe Nwosu Ogundipe Okpara Onyeka Sowande",
    ),
    _culture(
        "Akosua Kwame Efua Kofi Wanjiru Kamau Achieng Otieno Esi Yaw Njeri",
        "Asamoah Boateng Darko Gyamfi Kariuki Mutiso Odhiambo Owusu Wekesa Ansah",
    ),
    _culture(
        "Lerato Sipho Nomvula Bongani Zanele Kagiso Naledi Tumelo Ayanda Lwazi",
        "Dlomo Khumbula Mabaso Maseko Ndaba Nkosana Pretorius Sithole Tshabane Botha",
    ),
    _culture(
        "Amal Bilal Dalia Fadi Hanan Jamil Karim Lina Nabil Rania Samir Tariq",
        "Abdelnour Barakat Darwazeh Farhoud Haddadin Khalidi Mansouri Nasrallahi "
        "Qabbani Sabbagh Tamimi Zayyat",
        "ar",
    ),
    _culture(
        "Arash Bahar Dariush Elnaz Farzaneh Kaveh Laleh Mehrdad Niloufar Parisa",
        "Ashtiani Bagheri Daneshvar Ebrahimpour Golshan Hatami Kermani Mokri "
        "Rostamian Tavakoli",
    ),
    _culture(
        "Ayşe Barış Çiğdem Deniz Emre Gülşen Hakan İpek Kerem Selin Tolga Zeynep",
        "Akyürek Bozdağ Çelikkol Demirtaş Erdemir Güngör Karaca Özbek Şimşek Toprak",
        "tr",
    ),
    _culture(
        "Aditi Bhavana Deepak Gautam Ishaan Kavya Lakshmi Manoj Nandini Rohan Swati",
        "Acharya Bhattacharjee Chaudhari Deshmukh Ganguli Iyengar Kulkarni "
        "Mukundan Naidu Raghunathan Subramani Venkataraman",
    ),
    _culture(
        "Bingwen Chunhua Fang Guoliang Huilin Jiayi Lanying Meifeng Qiang Ruolan "
        "Shuang Weimin",
        "Cao Deng Fu Gao He Jiang Lu Pan Qiu Shen Tan Xie Yuan Zhu",
    ),
    _culture(
        "Akari Chihiro Daichi Emi Haruka Kenta Mio Naoko Ryota Sayaka Takumi Yuki",
        "Ayabe Fukumori Hanazawa Inagaki Kirishima Morinaga Nagatomo Okubo "
        "Shirakawa Toyoda Uemura",
        "ja",
    ),
    _culture(
        "Ji-hoon Min-seo Seo-yeon Do-yun Ha-eun Joon-ho Soo-jin Ye-rin Tae-min Eun-bi",
        "Bae Cheon Gil Hwang Jeong Koh Myung Noh Pyo Ryu Seol",
    ),
    _culture(
        "Bảo Cẩm Đức Hạnh Hùng Khánh Mai Ngọc Phương Quang Trâm Tuấn",
        "Bùi Cao_Thị Đặng Đinh Hồ Huỳnh Lâm Mạc Phan Tạ Trịnh",
        "vi",
    ),
    _culture(
        "Agnieszka Bartosz Danuta Grzegorz Jadwiga Łukasz Małgorzata Paweł Urszula "
        "Wojciech Zofia",
        "Bąk Czarnocki Dębska Gajos Jaworek Krzemień Łuczak Mroczek Ostaszewski "
        "Sikora Żurek",
        "pl",
    ),
    _culture(
        "Åsa Bjarke Elin Frøydis Gunnar Henrik Ingrid Jørgen Kajsa Lars Maren Øyvind",
        "Aasgaard Bergstrand Dalgaard Ekholm Fjeldberg Hallberg Isaksen Kvamme "
        "Lundmark Nygård Sjöholm Tveit",
        "sv",
    ),
    _culture(
        "Annika Bastian Cornelia Dirk Friederike Gerrit Hendrik Ilka Joost Katja "
        "Lieselotte Matthias",
        "van_der_Horst Brinkmann Dietrichs Engelhart de_Groot Hofstetter Kessler "
        "Löwenbach Müllner Ter_Braak Schönfeld Ziegler",
        "de",
    ),
    _culture(
        "Amélie Benoît Clémence Damien Élodie François Gaëlle Hugues Jérôme Maëlle "
        "Océane Thibault",
        "Aubertin Beaumarais Chastain Delacourt Fontenay Garreau Lefranc Marchandeau "
        "Noirot Pelletier Rousselin Vauclair",
        "fr",
    ),
    _culture(
        "Alejandra Baltasar Catalina Diego Esteban Fernanda Gonzalo Inmaculada Joaquín "
        "Marisol Nicolás Ximena",
        "Aguirrebeña Bustamante Carrasco Escudero Fuentealba Iturralde Larrañaga "
        "Montecinos Peñaloza Quiroga Urrutia Zambrano",
        "es",
    ),
    _culture(
        "Afonso Beatriz Caetano Débora Eduarda Fábio Gisela Heitor Joana Lourenço "
        "Raquel Tiago",
        "Alvarenga Brandão Cardoso Figueira Gouveia Meireles Nóbrega Pacheco Queirós "
        "Saldanha Teixeira Valadares",
        "pt",
    ),
    _culture(
        "Alessandra Bruno Chiara Davide Eleonora Fabrizio Ginevra Lorenzo Martina "
        "Niccolò Ornella",
        "Bellandi Carraro Donatini Ferrante Galimberti Locatelli Montanari Pellegrino "
        "Ravelli Sartori Tedesco",
        "it",
    ),
    _culture(
        "Alexis Despina Eleftheria Giorgos Ioanna Kostas Melina Nikos Stavroula Yannis",
        "Andreadis Chatzis Economou Fotiou Kalogeras Lambrou Manolakos Pappas "
        "Sideris Vlahos",
    ),
    _culture(
        "Aoife Callum Deirdre Eoghan Fiona Gareth Imogen Lachlan Morag Niamh Rhiannon "
        "Seamus",
        "Ashworth Brannigan Carruthers Dunleavy Fairweather Gallacher Hathersage "
        "Llewellyn McCrae O'Rourke Penhaligon Thistlewood",
    ),
    _culture(
        "Brandon Caitlin Darnell Everett Gloria Jamal Keisha Marcus Paige Reggie Tasha "
        "Wyatt",
        "Applewhite Broussard Calloway Delaney Hargrove Jefferies Langston Merritt "
        "Pettigrew Stubblefield Tillman Yarborough",
    ),
    _culture(
        "Alina Bohdan Daryna Fedir Halyna Kateryna Maksym Oksana Pavlo Ruslan Taras "
        "Yaroslava",
        "Bondarets Chornyi Dovzhyk Hnatyuk Kravchuk Lysenko Melnychuk Panchenko "
        "Romaniuk Savchuk Tkachuk Vovk",
        "uk",
    ),
    _culture(
        "Althea Benjie Corazon Dante Evangeline Jericho Ligaya Marivic Rodel Tala",
        "Abueva Bautista Dimaculangan Evangelista Katigbak Lacson Magbanua Panganiban "
        "Salonga Tolentino",
    ),
)

NATIVE = (
    ("Юлія", "Снігирьова", "юлія-снігирьова", "uk"),
    ("Тимур", "Вересков", "timur-vereskov-71b4", "uk"),
    ("晓雯", "贺兰", "晓雯-贺兰-5a2", "en"),
    ("さくら", "花岡", "sakura-hanaoka-90", "ja"),
    ("هالة", "الربيعي", "هالة-الربيعي", "ar"),
    ("지우", "탁", "jiwoo-tak-3b", "en"),
)
"""People who write their name in another script: first, last, slug, language."""
