"""Work → results, here, in processes or on a cluster; and the corpus of articles, kept between runs if asked for."""
