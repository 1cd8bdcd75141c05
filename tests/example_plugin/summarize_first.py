"""A backend in one file: the first two sentences of every article."""

from summarize import Claim, hookimpl


class First:
    """The opening of each article, in the order of the files."""

    name = "first"

    def write(self, request):
        for article in request.story.articles:
            for sentence in article.sentences[:2]:
                yield Claim(text=request.text(sentence.id), sentences=(sentence.id,))


@hookimpl
def summarize_backends():
    return [First]
