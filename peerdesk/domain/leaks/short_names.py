"""Common short forms of given names, so that "Bob" is found where the roster says Robert."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_GROUPS: Final = """
abigail abby gail | abraham abe | albert al bert | alejandra ale | alejandro alex ale |
alexander alex sasha xander | alexandra alex sandra lexi | alfonso poncho |
alfred al fred | alice ali | amanda mandy | andres andy | andrew andy drew | angela angie |
anthony tony | antonio tono tony | arthur art artie | barbara barb babs barbie |
beatriz bea betty | benjamin ben benny benji | bernadette bernie | bernard bernie |
carlos charly carlitos | carolyn carol | catherine cathy cate kate katie | cecilia ceci |
charles charlie chuck chas | charlotte lottie | christina chris tina chrissy |
christine chris chrissy | christopher chris kit topher | concepcion concha |
consuelo chelo | cynthia cindy | daniel dan danny dani | daniela dani | darnell nell |
david dave davey | deborah debra deb debbie | dolores lola | dominic dom nick |
donald don donny | dorothy dot dottie | eduardo lalo edu | edward ed eddie ned ted |
elizabeth liz lizzie beth betty eliza libby | ellen nell | emilio milo |
enrique quique kike | ernesto neto | eugene gene | ezekiel zeke | fernando nando fer |
florence flo | frances fran frannie | francisca paca pancha | francisco paco pancho kiko |
franklin frank | frederick fred freddie | gabriel gabe | gabriela gaby | george georgie |
gerald gerry jerry | gerardo lalo | gilbert gil | gloria glo | gregory greg |
guadalupe lupe lupita | guillermo memo | harold hal harry | helen nell | henry hank harry |
humberto beto | ignacio nacho | isabel isa chabela | isabella izzy bella | jacob jake |
jacqueline jackie | james jim jimmy jamie | janet jan | jeffrey jeff | jennifer jen jenny |
jeremiah jerry | jerome jerry | jessica jess jessie | jesus chuy | john jack johnny jon |
jonathan jon jonny | jose pepe | josefina josie fina | joseph joe joey |
josephine jo josie | joshua josh | juan juanito | judith judy | julia julie jules |
karen kari | katherine kathy kate katie kat kitty | kathleen kathy kate |
kenneth ken kenny | kimberly kim | laura laurie | lawrence larry | leonard leo len lenny |
leonardo leo | leticia lety | lillian lily lil | louis lou louie | lucia lucy |
luis lucho | madeline maddie | manuel manny manolo |
margaret maggie meg peggy marge margie | maria mari | mario mayito | martha marti |
martin marty | matthew matt matty | maximilian max | maxwell max | megan meg |
melissa missy mel | michael mike mickey mick mikey | michelle shelly chelle |
miguel mike migue | mildred millie | mohammed mo | muhammad mo | nancy nan | natalie nat |
nathan nate | nathaniel nate nat | nicholas nick nicky | nicole nikki nicky | norman norm |
oliver ollie | olivia liv livvy | oscar oz | pamela pam | patricia pat patty trish tricia |
patrick pat paddy | paul paulie | peter pete | philip phil | phillip phil | rafael rafa |
ramon moncho | raymond ray | rebecca becca becky | ricardo rick richie |
richard rich rick dick richie ricky | robert rob bob bobby robbie bert | roberto beto |
rodrigo rodri | roger rog | ronald ron ronnie | rosario chayo | rosemary rose rosie |
russell russ | samantha sam | samuel sam sammy | sandra sandy | santiago santi |
sebastian seb bastian | sergio checo | sharon shari | sofia sofi | stephanie steph |
stephen steve stevie | steven steve stevie | stuart stu | susan sue suzie susie |
terence terry | teresa tere terry | terrence terry | theodore ted teddy theo |
theresa terry tess | thomas tom tommy | timothy tim timmy | valentina val | valerie val |
vanessa nessa | veronica vero ronnie | victor vic | victoria vicky tori |
vincent vince vinny | virginia ginny | walter walt wally | wendell wen | wilhelmina mina |
william will bill billy liam willie | yolanda yoli | zachary zach zack
"""


def _by_name() -> Mapping[str, frozenset[str]]:
    known: dict[str, set[str]] = defaultdict(set)
    for line in _GROUPS.split("|"):
        words = line.split()
        for word in words:
            known[word].update(other for other in words if other != word)
    return MappingProxyType({word: frozenset(others) for word, others in known.items()})


_KNOWN: Final = _by_name()


def short_forms(word: str) -> frozenset[str]:
    """The other forms of a folded given name: its short forms, or what it is short for."""
    return _KNOWN.get(word, frozenset())
