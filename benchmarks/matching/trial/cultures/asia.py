"""Chinese, Korean, Japanese and Vietnamese names in Latin letters."""

from .shape import Culture, Parts

CHINESE = Culture(
    name="chinese",
    share=6,
    women="Li-Na Xiao-Li Mei-Ling Yan-Ting Jia-Yi Xin-Yi Yu-Ting Wen-Jing Jing-Yi "
    "Ya-Ting Shu-Fen Hui-Min Li-Ping Xue-Mei Si-Yu Yi-Fan Meng-Jie Ying-Ying Wei-Wei "
    "Jing Yan Min Fang Li Xin Ying Na Lin Yue Qian Ting Jia Hui Lei Yang",
    men="Wei-Ming Jian-Hua Zhi-Wei Jia-Hao Yi-Ming Hao-Ran Zi-Han Jun-Jie Xiao-Ming "
    "Jian-Guo Zhi-Qiang Wen-Bin Guo-Qiang Yu-Chen Ming-Hui Chen-Xi Bo-Wen Da-Wei "
    "Yong-Jun Wei Jun Lei Jie Tao Ming Peng Hao Bin Chao Bo Yong Kai Feng Yu Long "
    "Xin Qiang Gang Yi Rui Cheng Dong Kun Liang",
    family="Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin "
    "Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong "
    "Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Fan Fang Shi Tan "
    "Jia Xiong Jin Qin Bai Meng Hou Qiu Wan Xue Lei Long Duan Hao Kong Shao Mao "
    "Chang Gu Lai Wong Chan Cheung Lau Leung Ng Ho Tsai Hsu Hsieh Chang Tsang Kwok "
    "Chow Yeung Lam Yip Mok Fung Tam",
    rare_family=(
        Parts("Ou Si Shang Zhu Mu Huang Dong Xia", "yang ma guan ge rong fu fang hou"),
        Parts(
            "B C D F G J K L M N P Q R S T W X Y Z Zh Ch Sh",
            "ai an ang ao ei en eng ian iang iao ing ong ou uan ui un uo",
        ),
    ),
    rare_women=(
        Parts(
            "Ai Bei Chun Dan Hong Jia Jing Jun Lan Li Ling Mei Meng Qing Rong Rui Shu "
            "Si Wen Xiao Xin Xiu Xue Ya Yan Yi Ying Yu Yun Zhen Zi",
            "fang fen hong hua juan lan lian lin mei na ping qi ting wen xia xin yan "
            "yi ying yu yuan yun zhen",
            "-",
        ),
    ),
    rare_men=(
        Parts(
            "An Bing Bo Chang Chao Da De Guang Guo Hai Han Hao Hong Jia Jian Jin Jun "
            "Kai Li Ming Peng Qi Ren Rui Shao Shi Tian Wei Wen Xiang Xu Yi Yong Yu "
            "Ze Zhen Zhi Zi",
            "bin bo chao cheng dong fei feng gang guo hai hao hua hui jie jun kai "
            "liang long min ming peng ping qiang ran rui sheng tao wei xiang yi yu",
            "-",
        ),
    ),
    tail=0.06,
    given_tail=0.55,
    english_given=0.3,
    hyphenated=0.0,
    is_two_syllables=True,
    is_family_first=True,
    native="张伟 王芳 李娜 陈静 刘洋 黄志强 林美玲 周杰 吴敏",
)

KOREAN = Culture(
    name="korean",
    share=2.5,
    women="Ji-Yeon Min-Ji Soo-Jin Hye-Jin Ji-Hye Eun-Ji Yu-Jin Ji-Won Su-Bin Seo-Yeon "
    "Hyun-Ju Mi-Kyung Eun-Young Young-Hee Sun-Young Min-Seo Da-Eun Ha-Eun So-Young",
    men="Ji-Hoon Min-Jun Sung-Min Jun-Ho Hyun-Woo Dong-Hyun Sang-Hoon Young-Ho "
    "Seung-Hyun Jin-Woo Tae-Hyung Jae-Hyun Min-Ho Kyung-Soo Woo-Jin Joon-Young "
    "Do-Yun Si-Woo Sung-Jin",
    family="Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang "
    "Ahn Song Ryu Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam Yu Noh Ha Jeong Chung "
    "Yi Rhee Pak Paik Im Cha Joo Woo Min Koo Na Jin Ji Um Byun Suh Sohn Chae Won",
    rare_women=(
        Parts(
            "Ah Bo Chae Da Eun Ga Ha Hye Hyo In Ji Jin Ju Kyung Mi Min Na Seo Seul So "
            "Soo Sun Ye Yeon Yoo Young Yun",
            "ah bin eun hee hye hyun in jeong ji jin joo kyung mi min na ra rin seo "
            "seon won yeon young",
            "-",
        ),
    ),
    rare_men=(
        Parts(
            "Byung Chan Chul Do Dong Ga Gun Han Hee Ho Hyun In Jae Ji Jin Jong Joo Jun "
            "Ki Kwang Kyu Kyung Min Sang Se Seok Seung Si Sung Tae Won Woo Yong Young",
            "bin chan chul gyu ho hoon hwan hyun il jin jun kyu min mo seok soo sub "
            "sung wan won woo yong yoon young",
            "-",
        ),
    ),
    tail=0.0,
    given_tail=0.6,
    english_given=0.22,
    hyphenated=0.0,
    is_two_syllables=True,
    is_family_first=True,
    native="김지훈 이수진 박민준 최지영 정현우 김은지",
)

JAPANESE = Culture(
    name="japanese",
    share=2.5,
    women="Yuko Keiko Yumi Akiko Tomoko Mayumi Naoko Kumiko Emi Megumi Ayumi Yoko "
    "Junko Haruka Misaki Aya Yuka Kana Mai Saori Chika Rie Eri Miho Satomi Hiromi "
    "Natsumi Mika Sakura Noriko",
    men="Hiroshi Takashi Kenji Kazuki Yuki Daisuke Takeshi Kenta Satoshi Makoto "
    "Masahiro Naoki Koji Shinji Akira Yusuke Tetsuya Kei Ryo Tomohiro Hideki "
    "Kazuya Shun Taro Jun Yoshi Ken Yuji Hiroki Shota",
    family="Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato "
    "Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito "
    "Yamazaki Mori Abe Ikeda Hashimoto Ishikawa Ogawa Goto Okada Hasegawa Fujita "
    "Murakami Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Okamoto "
    "Ono Matsuda Nakagawa Harada Ando Takeuchi Ueda Kaneko Oishi",
    rare_family=(
        Parts(
            "Aka Ama Ara Asa Azuma Chi Fuji Fuku Furu Hama Hana Hara Hata Hiro Hon "
            "Hori Ichi Ii Ima Ino Ishi Iwa Kage Kami Kane Kashi Kata Kawa Kita Kiyo "
            "Ko Kuma Kuro Kusa Maru Masa Matsu Michi Mitsu Miya Mizu Moto Mura Naga "
            "Naka Nishi No Numa Oka Oku Omi Sada Saka Saki Sato Seki Shiba Shima "
            "Shira Sugi Sumi Taka Take Tani Tera Toku Tomi Toyo Tsuka Uchi Ume Wada "
            "Yana Yoko Yone Yoshi Yuki",
            "kawa moto mura yama da no shita guchi zaki bayashi hara mizu oka se saka "
            "zawa hashi shima tani uchi naka ki nishi be",
        ),
    ),
    rare_women=(
        Parts("Chi Fu Hana Ka Ma Mi Na Nao Sa Shi Tama Yo", "e ho ka na no ri yo rino"),
    ),
    rare_men=(
        Parts(
            "Aki Fumi Haru Hide Hiro Kazu Kuni Masa Mitsu Nobu Tada Taka Teru Toshi "
            "Yasu Yoshi",
            "aki hiko hiro hisa ki mi nori o shi to ya yuki",
        ),
    ),
    tail=0.6,
    given_tail=0.3,
    hyphenated=0.0,
    is_family_first=True,
    native="田中_裕子 佐藤_健 鈴木_恵 高橋_直樹 山本_彩",
)

VIETNAMESE = Culture(
    name="vietnamese",
    share=2,
    women="Linh Anh Huong Trang Thao Hoa Mai Lan Hanh Ngoc Phuong Thuy Hang Nga Yen Ha "
    "My Nhung Van Quynh Thu Giang Chi Tram Vy",
    men="Minh Tuan Hung Dung Duc Long Nam Hai Son Thanh Hoang Khanh Quang Tung Viet "
    "Phong Kien Bao Huy Khoa Trung Cuong Thang Dat Phuc",
    family="Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly "
    "Dinh Trinh Mai Truong Lam Ta Luong Doan Cao Luu To Quach Chau Thai Ha",
    rare_women=(
        Parts(
            "Thi Ngoc Minh Thu Kim Hong Bich Thanh Phuong My Quynh Hoai Lan Mai Xuan",
            "Anh Linh Hoa Lan Trang Nga Huong Ha Yen Ngoc Van Tam Chau Diep Dung",
            " ",
        ),
    ),
    rare_men=(
        Parts(
            "Van Minh Duc Quoc Huu Anh Hoang Ngoc Dinh Xuan Tuan Quang Thanh Cong Gia",
            "Hung Tuan Nam Long Khoa Dat Huy Phuc Son Thang Bao Duy Hieu Toan Vinh",
            " ",
        ),
    ),
    tail=0.0,
    given_tail=0.5,
    english_given=0.25,
    hyphenated=0.0,
    is_family_first=True,
    native="Nguyễn_Thị_Linh Trần_Minh_Tuấn Lê_Hoàng_Long Phạm_Thu_Hương",
)

ASIA = (CHINESE, KOREAN, JAPANESE, VIETNAMESE)
