"""The commonest words of languages, for texts that come without one."""

from __future__ import annotations

from summarize.text.dates.lexicon import listed

# Common words that tell a language apart, for texts that come without one.
MARKERS: dict[str, frozenset[str]] = {
    "en": listed(
        "the of and to in on at was is a an for by with from that it i he she as be had has have not are were "
        "will said but or more all his her they we after before over also one two who which this am do no so "
        "me us last next year years ago week month day monday tuesday wednesday thursday friday saturday "
        "sunday january february march april may june july august september october november december "
        "yesterday today tomorrow per man men die war hat"
    ),
    "de": listed(
        "der die das und ist nicht den dem ein eine mit auf wurde im am von sich auch nach vor hat bei montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober "
        "dezember gestern heute seit jahr jahre jahren woche vergangenen"
    ),
    "fr": listed(
        "le la les des est et dans une un du pour sur avec au qui par ont été il y a depuis lundi mardi "
        "mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre "
        "octobre novembre décembre hier semaine dernier dernière année aujourd"
    ),
    "es": listed(
        "el los las del que por con una para se fue en su al han desde hace lunes martes miércoles jueves "
        "viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre "
        "noviembre diciembre ayer hoy semana año años"
    ),
    "it": listed(
        "il gli della che di per con una dal nel sono alla dei è stato ha lo lunedì martedì mercoledì giovedì "
        "venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre "
        "dicembre ieri oggi settimana anno scorso scorsa dal nel"
    ),
    "pt": listed(
        "os das do da em uma não com para foi no na dos ao pelo à há segunda terça quarta quinta sexta feira "
        "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ontem hoje semana ano "
        "passada passado"
    ),
    "nl": listed(
        "het een van de en niet met op voor zijn werd bij naar om ook door uit heeft is maandag dinsdag "
        "woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni juli augustus oktober "
        "gisteren vandaag sinds jaar dagen geleden vorige afgelopen"
    ),
    "tr": listed(
        "ve bir bu ile için olarak da de daha sonra göre kadar olan pazartesi salı çarşamba perşembe cuma "
        "cumartesi pazar ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık dün bugün "
        "yarın geçen yıl hafta önce yılında"
    ),
    "pl": listed(
        "w i na się z do nie że od przez jest po dla oraz poniedziałek wtorek środę czwartek piątek sobotę "
        "niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
        "grudnia wczoraj roku"
    ),
    "sv": listed(
        "och att det som en på är av för med till den har inte om måndag tisdag onsdag torsdag fredag lördag "
        "söndag januari februari mars maj juni juli augusti oktober igår idag år"
    ),
}
