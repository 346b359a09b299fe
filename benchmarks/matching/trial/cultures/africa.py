"""Nigerian and Ghanaian names."""

from .shape import Culture, Parts

NIGERIAN = Culture(
    name="nigerian",
    share=2.5,
    women="Chioma Ngozi Blessing Funmilayo Adaeze Aisha Chiamaka Yetunde Ifeoma Grace "
    "Folake Nkechi Temitope Amaka Bukola Esther Uchenna Omolara Titilayo Fatima "
    "Chinwe Ebere Kemi Sade Joy Peace Oluchi Ronke Halima Zainab",
    men="Chinedu Oluwaseun Emeka Tunde Ibrahim Chukwuemeka Femi Segun Obinna Musa Uche "
    "Ifeanyi Kelechi Samuel Emmanuel Daniel Abubakar Olumide Kunle Babatunde Ikenna "
    "Nnamdi Usman Adebayo Victor Chidi Yusuf Ayodele Godwin Sunday",
    family="Okafor Adeyemi Okonkwo Ibrahim Eze Balogun Adebayo Nwosu Mohammed Okoro "
    "Obi Bello Abubakar Adewale Ogunleye Chukwu Okeke Oladipo Musa Williams Johnson "
    "Onyeka Adeleke Afolabi Akinola Lawal Nwachukwu Ojo Okoye Ude Uzoma Yusuf Umar",
    rare_family=(
        Parts(
            "Ade Akin Ayo Baba Fola Ife Ogun Olu Oluwa Omo Owo Oye Adeni Awo Fa Ola "
            "Orisha Odu Kola Olo",
            "bode bola bowale dele deji gbenga kunle lola niyi peju rinde sanya seun "
            "sola tayo toye wole yemi yinka bisi dapo femi gbemi leke muyiwa rotimi",
        ),
        Parts(
            "Chukwu Nwa Oko Onye Obi Eze Ike Nna Ani Ugo Uzo Mbo Nwo Igwe Amadi Ogbo",
            "ma emeka nkwo kwu dike jiofor nna chi mere ani anyi ofor nweze di olie",
        ),
    ),
    rare_men=(
        Parts(
            "Olu Ade Ayo Oluwa Chi Nna Ola", "bunmi dare kayode tobi wale semira dubem"
        ),
    ),
    rare_women=(
        Parts(
            "Olu Ade Ife Oluwa Chi Nne Ola",
            "chukwu bunmi yinka tosin dinma somidotun moke",
        ),
    ),
    given_tail=0.25,
    english_given=0.25,
    middle=0.1,
    hyphenated=0.03,
    tail=0.55,
)

GHANAIAN = Culture(
    name="ghanaian",
    share=1,
    women="Akosua Abena Ama Adwoa Yaa Efua Esi Afua Akua Grace Mary Abigail Mavis "
    "Patience Comfort Gifty Naa Adjoa Linda Priscilla",
    men="Kwame Kofi Kwasi Kwaku Yaw Kojo Kwabena Nana Emmanuel Samuel Ebenezer Daniel "
    "Isaac Prince Fiifi Ekow Kweku Joseph Nii Papa",
    family="Mensah Owusu Boateng Osei Asante Appiah Agyeman Amoah Ofori Adjei Antwi "
    "Asare Opoku Addo Acheampong Sarpong Annan Ansah Frimpong Quaye Tetteh Darko "
    "Gyasi Kyei Amponsah Yeboah Baah Nkrumah Aidoo Arthur Bonsu Danso",
    rare_family=(
        Parts(
            "Owusu Osei Asante Adu Boakye Addo Agyei Ofori Amoako Nana Sarfo Kwarteng "
            "Opoku Twum",
            "Ansah Bonsu Mensah Poku Darko Gyamfi Amankwah Fordjour Afriyie Badu "
            "Asiedu Manu Tutu Donkor Kumi",
            "-",
        ),
    ),
    english_given=0.3,
    middle=0.1,
    hyphenated=0.0,
    tail=0.35,
)

AFRICA = (NIGERIAN, GHANAIAN)
