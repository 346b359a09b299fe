"""The user's answers, and what follows from them."""
