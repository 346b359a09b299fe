"""How the sample book is made: invented people, what they did, how it is written."""
