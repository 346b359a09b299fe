"""Indian names, northern and southern."""

from .shape import Culture, Parts

NORTH = Culture(
    name="north_indian",
    share=7,
    women="Priya Neha Pooja Anjali Shreya Aditi Kavita Divya Swati Ritu Nisha Sonia "
    "Megha Ankita Shweta Sneha Rashmi Preeti Aishwarya Nikita Sunita Deepika Richa "
    "Pallavi Komal Isha Mansi Tanvi Kritika Manisha Rekha Anita Seema Payal Jyoti "
    "Archana Garima Simran Harpreet Ishita Sakshi Radhika Vandana Juhi",
    men="Rahul Amit Rohit Ankit Vikas Sandeep Sanjay Rajesh Abhishek Gaurav Manish "
    "Vivek Nitin Deepak Ashish Saurabh Sachin Arjun Rohan Aditya Siddharth Varun "
    "Karan Nikhil Ajay Vijay Anil Sunil Pankaj Mohit Akash Kunal Harsh Manoj Ravi "
    "Alok Prashant Vishal Gurpreet Mohammed Imran Tushar Yash Dhruv Puneet Naveen",
    family="Singh Sharma Kumar Gupta Patel Shah Jain Agarwal Verma Mehta Mishra Yadav "
    "Pandey Joshi Das Kaur Khan Chauhan Bhatia Malhotra Kapoor Aggarwal Arora "
    "Banerjee Desai Ghosh Srivastava Tiwari Chopra Roy Sethi Saxena Bansal Trivedi "
    "Goel Garg Dutta Sinha Khanna Thakur Rana Mukherjee Chatterjee Kulkarni Patil "
    "Deshmukh Jha Dubey Rathore Gandhi Parekh Dave Goyal Grover Mathur Bose Sen "
    "Choudhary Chaudhary Ahuja Anand Bhatt Biswas Sood Walia Mittal Rastogi",
    rare_family=(
        Parts(
            "Agas Ambe Bagal Bhand Bor Chand Chich Dand Deo Dev Dhav Gaon Gav Ghod "
            "Gond Had Ind Jal Jamb Kag Kan Karm Khand Khed Kol Kond Lat Man Mand "
            "Manger Mas Nagar Naik Nand Nar Ner Nimb Pal Pand Pat Phad Pimp Rane "
            "Sag Sal Sang Sat Sav Shir Sol Tal Tambe Thor Tul Vad Val Wad Wai Zad",
            "kar ekar wal wani pure ikar alkar gaonkar ve de wade hande nis",
        ),
        Parts(
            "Bhatta Chak Chandra Deb Dhar Gang Guha Hald Kha Laha Mal Mazum Nandi "
            "Pal Rakh Roy Sar Sen Tal Bag Bis Barua Mukh",
            "charya chowdhury dar erjee raborty kar ik opadhyay varty sharma gupta",
        ),
        Parts(
            "Ahlu Bakh Batli Bed Chad Dhali Dhill Gre Jaswa Jun Kalra Khur Lamba Loh "
            "Mang Nag Nara Oba Pahl Rand Sabhar Sidh Suri Tan Vas Wadh Advan Chug "
            "Daya Gidwa Kripal Lalwa Mirchan Motwa",
            "walia wal ota on eja at ani oi pal na",
        ),
    ),
    rare_men=(
        Parts(
            "Bhu Dev Dhar Gan Har Jag Kam Lok Mah Muk Nar Par Rak Sur Yog Bal Jit",
            "esh endra inder deep jeet pal raj want",
        ),
    ),
    rare_women=(
        Parts(
            "Ana Bha Cha Dee Gee Kan Lav Mad Nam Pur Rup Sha Sum Tri Van Yash",
            "mika vya nika nita rata shika vani ya",
        ),
    ),
    middle=0.12,
    hyphenated=0.02,
    tail=0.4,
    given_tail=0.2,
)

SOUTH = Culture(
    name="south_indian",
    share=4,
    women="Lakshmi Divya Priya Deepa Kavitha Anitha Swathi Lavanya Sandhya Meera Vidya "
    "Sowmya Ramya Bhavani Nandini Shalini Radha Revathi Gayathri Padma Aparna "
    "Keerthi Harini Janani Sushma Anusha Preethi Geetha Latha Sudha Uma Malini",
    men="Karthik Suresh Ramesh Ganesh Venkatesh Srinivas Arun Vijay Prasad Kumar Ravi "
    "Senthil Rajesh Krishna Hari Balaji Anand Mahesh Naveen Prakash Praveen Sathish "
    "Vignesh Murali Ashok Satish Dinesh Ajith Aravind Gopal Harish Manoj Mohan "
    "Raghu Shankar Sridhar Sriram Vinod Bharath Pradeep Santhosh",
    family="Reddy Nair Rao Menon Iyer Krishnan Pillai Kumar Shetty Raj Raman "
    "Subramanian Narayanan Naidu Krishnamurthy Srinivasan Venkatesh Rajan "
    "Balakrishnan Gowda Iyengar Prasad Varma Hegde Bhat Murthy Chandran "
    "Swamy Mohan Natarajan Ramachandran Sundaram Thomas George Mathew Joseph "
    "Varghese Philip Kurian",
    rare_family=(
        Parts(
            "Venkata Subra Rama Krishna Jaya Ananta Bala Bhaskara Chandra Ganga Gopala "
            "Guru Hari Janaki Jega Kali Kanda Kamala Lakshmi Maha Mani Meenakshi "
            "Muthu Naga Nanda Nara Nila Padma Pari Raja Ranga Sada Sankara Santha "
            "Satya Selva Siva Soma Sri Sunda Surya Swami Thiru Vaidya Vara Vasu "
            "Veera Vija Viswa",
            "raman natha nathan murthy swamy rajan charan mohan gopal dasan lingam "
            "velu samy kumaran subramaniam sekaran krishnan babu palli gadda moorthi",
        ),
        Parts(
            "Ala Anna Bodda Chala Chinta Dara Gadi Gotti Gunda Jakka Kaka Kolla Konda "
            "Korra Mada Malla Manda Muni Nalla Pala Palla Peddi Pola Ravi Sana Tada "
            "Talla Uppa Vadla Vella Yala Yerra",
            "palli varapu bandla gutta giri mudi neni puri reddy setti turi vada",
        ),
    ),
    patronym_initials=0.35,
    middle=0.08,
    hyphenated=0.0,
    tail=0.6,
    given_tail=0.15,
    rare_men=(
        Parts(
            "Bala Deva Guru Jaya Kali Logesh Mani Naga Raja Sabari Siva Tamil Vel Yuva",
            "kumar nathan raj prasath selvan vel mani karan",
        ),
    ),
    rare_women=(
        Parts(
            "Abi Bhu Charu Dhana Hema Indu Kala Nithya Sri Thara Vasu Yamu",
            "latha priya mathi vathi nisha devi rani",
        ),
    ),
)

INDIA = (NORTH, SOUTH)
