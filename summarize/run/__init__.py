"""How and where work is done: the corpus of articles, what is kept between runs, processes and clusters."""
