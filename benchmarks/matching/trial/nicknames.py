"""Short names that people really use for a given name, most usual first."""

from __future__ import annotations

from collections import defaultdict

PAIRS = """
Robert Rob Bob Bobby | William Will Bill Billy Liam | Richard Rick Rich Dick | Michael
Mike Mick Mikey Michi | James Jim Jimmy Jamie | John Jack Johnny Jon | Joseph Joe Joey
| Thomas Tom Tommy | Christopher Chris Topher | Daniel Dan Danny Dani | Matthew Matt |
Andrew Andy Drew | David Dave Davey | Benjamin Ben Benny | Nicholas Nick Nicky |
Jonathan Jon Jonny | Anthony Tony | Steven Steve | Stephen Steve | Jeffrey Jeff |
Gregory Greg | Edward Ed Ted Eddie Ned | Samuel Sam Sammy | Alexander Alex Sandy
Xander Sascha Sasha | Timothy Tim | Patrick Pat Paddy | Charles Charlie Chuck | Joshua
Josh | Zachary Zach Zak | Nathan Nate | Kenneth Ken Kenny | Ronald Ron Ronnie | Donald
Don Donnie | Gerald Gerry | Lawrence Larry | Frederick Fred Freddie | Henry Harry Hank
| Oliver Ollie | Theodore Ted Theo | Albert Al Bert | Arthur Art | Raymond Ray |
Vincent Vince | Russell Russ | Leonard Len Leo | Maxwell Max | Maximilian Max | Philip
Phil | Philipp Phil | Peter Pete | Douglas Doug | Walter Walt Wally | Martin Marty |
Jacob Jake | Francis Frank | Dennis Denny | Bradley Brad | Elizabeth Liz Beth Lizzie
Betty Eliza | Katherine Kate Katie Kathy Kat | Catherine Cathy Kate | Kathryn Kate
Kathy | Jennifer Jen Jenny | Jessica Jess Jessie | Rebecca Becky Becca | Samantha Sam
| Amanda Mandy | Stephanie Steph | Christina Chris Tina Christy | Christine Chris
Chrissie | Margaret Maggie Meg Peggy | Patricia Pat Trish Patty Patri | Deborah Deb
Debbie | Barbara Barb Babs Basia | Pamela Pam | Cynthia Cindy | Theresa Terry Tess
Resi | Susan Sue Susie | Kimberly Kim | Victoria Vicky Tori | Alexandra Alex Sandra
Sasha | Angela Angie | Abigail Abby | Natalie Nat | Nicole Nicky | Rachel Rach |
Melissa Mel Missy | Allison Ali | Jacqueline Jackie | Caroline Carrie Caro | Charlotte
Charlie Lottie | Veronica Ronnie | Judith Judy | Madeline Maddie | Joanna Jo Asia |
Josephine Jo Josie | Olivia Liv | Gwendolyn Gwen | Philippa Pippa | Georgina Georgie |
Siobhán Shiv | Kathleen Kathy Kath | Alistair Al Ali | Eamon Ned | Declan Dec | Seamus
Shay | Padraig Podge | Diarmuid Dermot | Catriona Triona | Emmanuel Manny Manu |
Katharina Kathi Käthe | Stefanie Steffi | Susanne Susi Sanne | Johannes Hannes Hans |
Friedrich Fritz | Heinrich Heinz Heiner | Sebastian Basti | Matthias Matze | Andreas
Andi Andy | Tobias Tobi | Franziska Franzi | Wolfgang Wolf | Christian Chris Kris |
Magdalena Lena Magda | Elisabeth Lisa Elli Lise | Siegfried Sigi | Hendrik Henk |
Cornelis Kees Cor | Jacobus Koos Jaap | Willem Wim | Johanna Hanneke Jo | Gerrit Gert
| Pieter Piet | Diederik Dirk | Frédéric Fred | Philippe Phil | Alexandre Alex |
Christophe Chris | Stéphanie Steph | Sébastien Seb | Guillaume Gui | Virginie Vivi |
Mathieu Mat | Maxime Max | Nathalie Nath | José Pepe | Francisco Paco Pancho Chico |
Ignacio Nacho | Manuel Manolo Manu | Jesús Chus | Antonio Toni Toño | Eduardo Edu Lalo
Dudu | Guadalupe Lupe | Dolores Lola | Concepción Concha | Mercedes Merche | Alejandro
Alex Ale | Alejandra Ale Alex | Enrique Quique | Guillermo Memo | Isabel Isa |
Cristina Cris | Rafael Rafa | Santiago Santi | Javier Javi | Fernando Fer Nando |
Fernanda Fer Nanda | Beatriz Bea Bia | Gabriela Gaby | Roberto Beto | Miguel Migue |
Daniela Dani | Teresa Tere | Susana Susi | Nicolás Nico | Gonzalo Gonza | Verónica
Vero | Carolina Caro Carol | Mariana Mari | Ricardo Ric Riki | Rodrigo Rodri Digo |
Leonardo Leo | Guilherme Gui | Gustavo Guga Gus | Henrique Rique | Vinícius Vini |
Juliana Ju | Luciana Lu | Priscila Pri | Tatiana Tati Tanya | Thiago Thi | Francesco
Franco Checco | Giuseppe Beppe Peppe | Alessandro Ale Sandro | Alessandra Ale Sandra |
Giovanni Gianni | Luigi Gigi | Salvatore Totò Salvo | Vincenzo Enzo | Lorenzo Renzo
Lollo | Francesca Franci Fra | Valentina Vale | Stefania Stefi | Eleonora Ele Nora |
Raffaella Lella | Federico Fede Fede | Federica Fede | Roberta Robi | Gianluca Luca |
Maurizio Mauri | Tommaso Tommy | Katarzyna Kasia | Małgorzata Gosia | Agnieszka Aga |
Aleksandra Ola | Elżbieta Ela | Zofia Zosia | Krzysztof Krzysiek | Tomasz Tomek |
Andrzej Jędrek | Jakub Kuba | Wojciech Wojtek | Grzegorz Grzesiek | Bartosz Bartek |
Maciej Maciek | Stanisław Staszek | Przemysław Przemek | Sławomir Sławek | Radosław
Radek | Zbigniew Zbyszek | Tadeusz Tadek | Jarosław Jarek | Mateusz Mati | Zuzanna
Zuza | Dmitry Dima | Sergey Seryozha | Mikhail Misha | Ivan Vanya | Vladimir Vova
Volodya | Evgeny Zhenya | Evgenia Zhenya | Nikolay Kolya | Pavel Pasha | Konstantin
Kostya | Alexey Alyosha Lyosha | Ekaterina Katya Kate | Anastasia Nastya | Maria Masha
| Natalia Natasha | Svetlana Sveta | Elena Lena | Olga Olya | Irina Ira | Yulia Julia
| Ksenia Xenia | Oleksandr Sasha | Yuri Yura | Stanislav Stas | Vitaly Vitalik | Boris
Borya | Galina Galya | Kristian Kris | Mikael Micke | Fredrik Fredde | Johan Johnny |
Katrine Trine | Kristina Stina | Magnus Mange | Mehmet Memo | Mustafa Musti | İbrahim
İbo | Zeynep Zeyno | Fatma Fato | Hüseyin Hüso | Mohamed Mo | Mohammed Mo | Muhammad
Mo | Mohammad Mo Moe | Abdullah Abdul | Abdulrahman Abdul | Abdulaziz Aziz | Youssef
Joe | Ibrahim Ibra | Samir Sam | Fatima Fatou | Yasmin Yas | Fatemeh Fati | Niloufar
Nilou | Parisa Pari | Hossein Hoss | Yossi Yoss | Yonatan Yoni Jonathan | Yitzhak
Itzik | Avraham Avi | Shlomo Shlomi | Michal Michali | Yaakov Kobi | Moshe Moishe |
Efrat Efi | Yosef Yossi | Siddharth Sid | Abhishek Abhi | Aditya Adi | Vikas Vicky |
Rajesh Raj | Aishwarya Ash | Priya Pri | Harpreet Harry | Deepika Deepa | Divya Div |
Sandeep Sandy | Anjali Anju | Nikhil Nik | Arjun AJ | Karthik Karthi | Srinivas Srini
Vasu | Venkatesh Venkat | Subramanian Subbu | Krishna Kris | Balaji Bala | Lakshmi Lax
| Vignesh Vicky | Hiroshi Hiro | Takashi Taka | Kenji Ken | Kazuki Kazu | Daisuke Dai
| Masahiro Masa | Tomohiro Tomo | Satoshi Sato | Akiko Aki | Tomoko Tomo | Yusuke Yu |
Naoki Nao | Naoko Nao | Hiroki Hiro | Oluwaseun Seun | Babatunde Tunde | Chukwuemeka
Emeka | Olumide Olu Mide | Funmilayo Funmi | Temitope Temi Tope | Adebayo Bayo |
Ifeanyi Ify | Chiamaka Amaka | Titilayo Titi | Yetunde Yeti | Omolara Lara | Bukola
Bukky | Uchenna Uche | Obinna Obi | Ayodele Ayo | Ebenezer Eben
"""


def _table() -> dict[str, tuple[str, ...]]:
    entries = (entry.split() for entry in PAIRS.split("|"))
    return {full: tuple(short) for full, *short in entries}


SHORT = _table()
"""Full given name to its short names."""


def _siblings() -> dict[str, tuple[tuple[str, str], ...]]:
    fulls: defaultdict[str, list[str]] = defaultdict(list)
    for full, shorts in SHORT.items():
        for short in shorts:
            fulls[short].append(full)
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for short, names in fulls.items():
        for name in names:
            found[name] += [(other, short) for other in names if other != name]
    return {name: tuple(others) for name, others in found.items()}


SIBLINGS = _siblings()
"""Full given name to other full names with a short name in common, and that name."""
