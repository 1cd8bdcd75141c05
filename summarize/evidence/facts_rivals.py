# ruff: noqa: E501 (tables are lines of words)
"""Words that exclude each other though they say little by themselves: ordinals, for and against, men and women."""

from __future__ import annotations

from collections.abc import Sequence

_GROUPS = """
for against
before after
up down
with without mit ohne avec sans con sin
above below
over under
inside outside
more less fewer mehr weniger plus moins más menos больше меньше
most least
north south east west
northern southern eastern western
northeast northwest southeast southwest northeastern northwestern southeastern southwestern
nord sud est ouest
norden süden osten westen
norte sur este oeste
men women männer frauen hommes femmes hombres mujeres мужчины женщины पुरुष महिला رجال نساء
man woman mann frau homme femme hombre mujer
boys girls jungen mädchen garçons filles niños niñas
boy girl
male female
men's women's
mother father mutter vater mère père madre padre
son daughter sohn tochter fils fille hijo hija
husband wife
brother sister
morning afternoon evening night
old new alte neue ancien nouveau antiguo nuevo
upper lower
left right
younger older youngest oldest
minimum maximum
yesterday today tomorrow
"""
RIVALS = {word: place for place, line in enumerate(_GROUPS.strip().splitlines()) for word in line.split()}

_ORDINALS = (
    "first 1st erste ersten erster erstes premier première primer primero primera первый первая первое первом первой первого первую الأول الأولى पहला पहले पहली",
    "second 2nd zweite zweiten zweiter zweites deuxième second seconde segundo segunda второй вторая второе втором второго вторую الثاني الثانية दूसरा दूसरे दूसरी",
    "third 3rd dritte dritten dritter drittes troisième tercer tercero tercera третий третья третье третьем третьей третьего третью الثالث الثالثة तीसरा तीसरे तीसरी",
    "fourth 4th vierte vierten vierter viertes quatrième cuarto cuarta четвертый четвёртый четвертом четвёртом четвертой четвёртой четвертого الرابع الرابعة चौथा चौथे चौथी",
    "fifth 5th fünfte fünften fünfter cinquième quinto quinta пятый пятая пятом пятой пятого الخامس الخامسة पांचवां पांचवें पांचवीं",
    "sixth 6th sechste sechsten sechster sixième sexto sexta шестой шестая шестом шестого السادس السادسة छठा छठे छठी",
    "seventh 7th siebte siebten siebter septième séptimo séptima седьмой седьмая седьмом седьмого السابع السابعة",
    "eighth 8th achte achten achter huitième octavo octava восьмой восьмая восьмом восьмого الثامن الثامنة",
    "ninth 9th neunte neunten neunter neuvième noveno novena девятый девятая девятом девятого التاسع التاسعة",
    "tenth 10th zehnte zehnten zehnter dixième décimo décima десятый десятая десятом десятого العاشر العاشرة",
)
_VALUES = {word: value for value, line in enumerate(_ORDINALS, 1) for word in line.split()}
# Languages whose ordinals stand after the noun.
_AFTER = frozenset(["ar"])


def ordinals(plain: Sequence[str], language: str) -> dict[str, set[int]]:
    """The ordinals of a text by the first five letters of what they count: the third quarter, the second match."""
    found: dict[str, set[int]] = {}
    for place, word in enumerate(plain):
        value = _VALUES.get(word)
        at = place - 1 if language in _AFTER else place + 1
        if value is not None and 0 <= at < len(plain):
            found.setdefault(plain[at][:5], set()).add(value)
    return found


def exchanged(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether a word of one stretch has a rival in the other."""
    return any(
        one != two and RIVALS.get(one, -1) == RIVALS.get(two, -2) and one not in twos and two not in ones
        for one in ones
        for two in twos
    )
