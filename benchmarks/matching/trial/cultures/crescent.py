"""Turkish, Arabic, Persian and Hebrew names in Latin letters."""

from .shape import Culture, Parts

TURKISH = Culture(
    name="turkish",
    share=2,
    women="Ayşe Fatma Elif Zeynep Merve Emine Esra Özlem Hatice Büşra Selin Derya "
    "Burcu Gamze Pınar Ebru Ece Gizem Tuğba İrem Seda Aslı Başak Cansu Deniz Dilek "
    "Gül Hande Melis Nazlı Sevgi Şeyma Yasemin Zehra Sibel Gülşah Özge Ceren Damla",
    men="Mehmet Mustafa Ahmet Ali Emre Murat Hüseyin Can İbrahim Burak Onur Hakan "
    "Serkan Fatih Ömer Özgür Gökhan Volkan Cem Ozan Kerem Barış Tolga Kaan Eren "
    "Uğur Oğuz Deniz Umut Yusuf Erhan Engin Sinan Tarık Halil Koray Alper Çağlar "
    "Şükrü Ferhat Selim Berk",
    family="Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan "
    "Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Acar "
    "Güneş Aksoy Bulut Keskin Türk Özcan Güler Yalçın Tekin Taş Bozkurt Turan Ünal "
    "Işık Avcı Kaplan Çakır Güven Sarı Erdem Yavuz Can Uçar Ateş Coşkun Duman",
    rare_family=(
        Parts(
            "Ak Al Ar Ay Balk Boz Çakır Çam Dağ Demir Er Eren Gök Gül Gün Güz Işık "
            "Kar Kara Kaya Kır Kızıl Koca Konuk Kut Öz Sağ Sarı Sön Şen Taş Tan Tek "
            "Tok Topal Toprak Tun Tür Uğur Ulu Uz Yal Yaz Yeşil",
            "soy dağ türk taş oğlu kan tepe gül er bay demir doğan bulut alp man "
            "soylu sel çay ova",
        ),
    ),
    rare_women=(
        Parts(
            "Ay Gül Nur Sev Ne Al Tu Gön", "nur can su seren dane fem han çe şen gün"
        ),
    ),
    rare_men=(
        Parts(
            "Ay Bay Can Er Ert Gün İl Kor Meh Or Tan Tay Yav",
            "han kut tekin demir alp tuğ bey gün berk",
        ),
    ),
    given_tail=0.2,
    hyphenated=0.03,
    tail=0.5,
)

ARABIC = Culture(
    name="arabic",
    share=4,
    women="Fatima Aisha Mariam Sara Nour Layla Amira Hana Yasmin Rania Dina Reem Noor "
    "Salma Huda Samar Zainab Rana Lina Maha Hala Dalia Ghada Nadia Khadija Amal "
    "Iman Heba Mona Nada Rasha Farah Lamia Samira Basma Sawsan Abeer Zahra Hind",
    men="Mohamed Ahmed Ali Omar Mohammed Mahmoud Hassan Khaled Ibrahim Youssef Mustafa "
    "Abdullah Karim Hussein Amr Tarek Sami Walid Hamza Fadi Rami Ziad Nabil Bilal "
    "Samir Abdelrahman Yasser Sherif Hani Faisal Tamer Ayman Adel Ihab Muhammad "
    "Waleed Hisham Bassam Marwan Jamal Anas Zaid Saad Abdulaziz Abdulrahman Wael",
    family="Hassan Ali Ahmed Mohamed Ibrahim Khalil Mahmoud Hussein Saleh Abdullah "
    "Khan Mansour Haddad Khoury Nasser Said Salem Hamdan Farouk Youssef Osman "
    "Mustafa El-Sayed Al-Ali Al-Hassan Al_Otaibi Al-Ghamdi Al-Qahtani Al-Harbi "
    "Alami Bennani Idrissi Tazi Benali Saadi Shaheen Awad Hijazi Jaber Najjar "
    "Sabbagh Qasim Rahman Aziz Fahmy Fawzy Gaber Kamel Soliman Zaki Nassar Darwish "
    "El_Amrani Ben_Salah Ben_Ali Abu_Zaid Abou_Khalil Al-Masri Al-Shammari Mourad",
    rare_family=(
        Parts(
            "Al- El- Al_ El_ Al",
            "Amoudi Ansari Arfaj Azmeh Badri Baghdadi Bakri Banna Barghouti Bazzi "
            "Dabbas Dahabi Dosari Fadli Fahad Faraj Ghazali Hakim Halabi Hamadi "
            "Hashimi Hilali Husseini Jabri Jundi Kaabi Kattan Khatib Kuwari Maktabi "
            "Marzouqi Mazrouei Mutairi Nabulsi Naqib Nuaimi Omari Qadi Rifai Rashidi "
            "Sabah Sayegh Shami Sharif Suwaidi Tamimi Tikriti Wazzan Yamani Zaabi "
            "Zahrani Zayani Zubaidi",
        ),
        Parts(
            "Bou Ben Bel Abu_ Abd",
            "kacem mansour ghazi hadi salam jamil rahim latif naji kader slimane "
            "yahia zid taleb hmida aissa chaoui dali farhat",
        ),
    ),
    rare_women=(
        Parts(
            "Far Jum Kar Mar Nah Rab Raf Sham Sum Tah Was Zuh",
            "ida ah ima iya een eela izah",
        ),
    ),
    rare_men=(
        Parts(
            "Abdul Abdel Abd_El Abdul_",
            "karim kader malik nasser latif hamid "
            "ghani jabbar salam wahab rahim majid hakim",
        ),
    ),
    given_tail=0.15,
    middle=0.06,
    hyphenated=0.0,
    tail=0.5,
    native="محمد_علي فاطمة_حسن أحمد_خالد نور_الدين سارة_منصور",
)

PERSIAN = Culture(
    name="persian",
    share=2,
    women="Maryam Zahra Sara Fatemeh Niloufar Shirin Mahsa Parisa Leila Azadeh Elham "
    "Nasrin Narges Mina Bahar Golnaz Samira Roya Neda Somayeh Yasaman Atefeh Setareh "
    "Shadi Mahtab Ladan Farnaz Pegah Sahar Taraneh",
    men="Ali Mohammad Reza Amir Hossein Mehdi Hamid Saeed Arash Behzad Farhad Babak "
    "Kamran Majid Navid Omid Pouya Ramin Siavash Sina Kaveh Mahmoud Masoud Vahid "
    "Shahram Mehrdad Behnam Farzad Peyman Iman Dariush Nima",
    family="Ahmadi Mohammadi Hosseini Rezaei Karimi Mousavi Jafari Hashemi Rahimi "
    "Moradi Ebrahimi Sadeghi Ghasemi Rostami Akbari Azizi Heydari Amiri Bagheri "
    "Asadi Khalili Sharifi Najafi Yousefi Shahbazi Norouzi Soltani Tavakoli Zare "
    "Nazari Mahmoudi Abbasi Salehi Kazemi Alavi Farahani",
    rare_family=(
        Parts(
            "Abdol Ahmad Ali Amir Asad Asghar Bahram Darvish Ebrahim Esmaeil Fakhr "
            "Fathali Ghaffar Ghol Gholam Habib Haji Hassan Hossein Jahan Kabir Karim "
            "Kazem Khan Khosro Latif Mahdi Malek Mehr Mirza Mohsen Mokhtar Nader "
            "Naser Nik Rahim Rajab Rezvan Saber Safar Salim Shah Taher Yazdan Zaman",
            "zadeh pour i ian nejad far manesh nia khah doost vand",
        ),
        Parts(
            "Tehran Esfahan Shiraz Tabriz Kerman Yazd Qazvin Kashan Mashhad Araki "
            "Khorasan Mazandar Gilan Zanjan Semnan Hamadan Dezful Shoushtar",
            "i ian chi",
        ),
    ),
    rare_women=(
        Parts(
            "Far Gol Mah Nil Pari Sam Shah Tar Azar Mehr",
            "naz nush rokh dokht in zad shid bano",
        ),
    ),
    rare_men=(
        Parts(
            "Ard Far Jah Keyv Mehr Nav Rad Sep Shah Sohr Ira",
            "an dad shid zad yar bod rouz ehr ab",
        ),
    ),
    given_tail=0.15,
    hyphenated=0.0,
    tail=0.55,
    native="مریم_احمدی علی_رضایی سارا_کریمی",
)

HEBREW = Culture(
    name="hebrew",
    share=3,
    women="Michal Noa Tamar Maya Yael Shira Adi Rotem Inbal Hila Keren Liat Efrat "
    "Einat Orit Sharon Galit Rachel Sarah Rivka Dana Sivan Moran Meital Ayelet "
    "Avital Naama Tal Ronit Anat Dafna Hadas Merav Shani Lihi",
    men="Yossi David Moshe Daniel Avi Eyal Amir Guy Tal Oren Yaron Ron Itay Nir Gil "
    "Roy Yoav Ofer Eran Amit Ariel Uri Assaf Elad Omer Yonatan Shlomo Yaakov "
    "Yitzhak Avraham Boaz Gal Doron Ido Noam Ran Shai Tomer Yair Ziv Yosef Haim",
    family="Cohen Levi Mizrahi Peretz Biton Friedman Dahan Avraham Katz Malka Azoulay "
    "Shapira Goldberg David Amar Gabay Yosef Ohayon Klein Levy Hadad Shalom "
    "Rosenberg Segal Weiss Golan Barak Ben-David Bar Shapiro Alon Harari Tal Regev "
    "Kaplan Stern Shamir Shaked Carmel Sharon Oren Ben_Ami Bar-On Hoffman Navon",
    rare_family=(
        Parts(
            "Ben- Bar- Ben_ Bar_ Even- Avi",
            "Aharon Ari Dor Dov Ezra Gad Gal Gurion Haim Hanan Ilan Kochva Lev Menahem "
            "Meir Moshe Nir Noam Nun Or Oz Porat Ram Sasson Shahar Shlomo Simon Tal "
            "Tov Tsur Uri Yair Yehuda Yishai Zaken Ziv Zvi",
        ),
        Parts(
            "Ader Apfel Berko Blum Brand Diamant Ehren Eisen Feld Finkel Glass Gold "
            "Grin Gutt Hersh Karp Kirsch Lands Leib Lich Mandel Perl Rabin Roz Rubin "
            "Sandler Silber Stein Teitel Wald Wein Zilber Zucker",
            "man stein berg baum feld ovitz ovich ski blatt enblum gold tal",
        ),
    ),
    rare_women=(
        Parts("Adi Avi El Li Nof Or Shir Ya Zo Hadar", "el ya tal nit let rit gal via"),
    ),
    rare_men=(
        Parts(
            "Ami Avi Ben El Hana Ita Nata Or Raz Yeho Ye Zacha",
            "el av nel mar ram tan ezer chai dad shua",
        ),
    ),
    given_tail=0.15,
    english_given=0.12,
    hyphenated=0.05,
    tail=0.5,
    native="דנה_כהן יוסי_לוי נועה_פרידמן אייל_מזרחי",
)

CRESCENT = (TURKISH, ARABIC, PERSIAN, HEBREW)
