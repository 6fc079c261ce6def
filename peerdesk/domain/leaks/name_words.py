"""Words that are names and something else, and the words that tell which (our own lists)."""

from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS: Final = _set("april may june july august january march abril mayo junio julio agosto")

CAPITALS: Final = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december lunes martes miercoles jueves viernes sabado "
    "domingo enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre "
    "english spanish mexican american african christian catholic muslim jewish christmas easter "
    "ramadan thanksgiving medicaid medicare facebook google walmart target"
)
"""Words that take a capital within a sentence and mean nobody."""

ABSTRACT: Final = _set(
    "hope joy grace faith love charity mercy peace patience serenity justice pride harmony "
    "trinity destiny liberty unity trust temperance prudence constance miracle melody "
    "felicity honor merit esperanza paz gracia fe amor luz consuelo alegria socorro milagro "
    "milagros victoria libertad"
)

WORDS: Final = (
    MONTHS
    | ABSTRACT
    | _set(
        "will mark bill bob rob jack drew chase pat sue art frank earnest rich dick gene guy chip "
        "cliff clay dale glen grant hunter mason miles pierce ray reed rusty stone wade ward wren "
        "ash basil bay bea bird blue brook brooks buck bud buddy candy carol cash cherry "
        "christian crystal colt dean duke earl king prince judge ember fern forest flora ginger "
        "haven hazel heather holly honey iris ivory ivy jade jasmine jay jewel jet kay lance "
        "lane lee long lucky major misty moss nick noble norm olive opal pearl penny petal pepper "
        "piper poppy porter price queen rain ransom river robin rocky rod rose royal ruby sage "
        "sandy savannah scarlet shade shy skip sky sonny star stew sterling storm sunny tad "
        "trace tripp tucker van velvet violet virginia wave west willow winter summer "
        "autumn wood woody worth young lily daisy dawn eve dusty eden aspen autry max mac mat "
        "matt pip ring rush bo bishop black banks baker barber bell booth bridges brown burns "
        "bush butler carpenter carter case chambers church cook cooper cross day farmer fields "
        "fisher flowers ford foster fox freeman french fuller gates glass gold good goodman "
        "graves gray green hall hand harden hardy head hicks hill hood house hunt hurt key keen "
        "knight land law little lord lot low marsh mayor means mill miller mills moody moon "
        "morning myers north page paine park parker parks person pool poole pope post potter "
        "powers reader rice ringer rivers sales salmon sharp shepherd short silver singer small "
        "smart snow speaker sparks steel street strong summers swan sweet swift temple thorn "
        "towns turner underwood walker wall walls waters weaver weeks wells white wild wise wolf "
        "woods workman camp close coffee fish gamble garner grove marks nail outlaw pack peel "
        "pitts root savage self sheets sharpe speed staples starling stern swain tate toll an my "
        "do to the thu dung sang ha hung bang lam son ton tan ban man tin in he she you hang song "
        "sun sung yang wan wen min lo so ping wing chin fan gong dong pang fang jun no on or be "
        "me we us am are at by go it of up as is if oh ok hi yes not can con sin san sea see sly "
        "bee rosa sol angel cruz dolores mercedes pilar nieves rey reyes flores campos rios "
        "torres iglesias santos ramos vega rojas blanco moreno delgado bravo rico leon paloma "
        "estrella margarita remedios domingo justo modesto salvador jesus mar cielo linda bello "
        "prado rubio franco casas salas cookie tiny red smiley shorty slim ace doc bear bug bull "
        "chief coach cowboy happy sugar sunshine pops mama papa preacher professor boss champ "
        "junior peanut bones butch flash freckles gator ghost hawk tiger moose mouse goose duck "
        "baby dimples stretch stitch spider squirrel stick stump tank turtle twin wheels snake "
        "slick speedy scooter shadow smoke smokey spice sparky socks trouble dutch indian "
        "irish skinny curly blondie cotton cricket fuzzy muffin pumpkin bubbles"
    )
)

PARTICLES: Final = _set(
    "de la las los del da das do dos di du van von der den ter bin ibn bint al el abu ben san "
    "santa y e i mac mc st saint le les thi huu duc of the"
)
SAINTS: Final = _set("st saint")
EPITHETS: Final = _set(
    "big little old young lil doc uncle aunt auntie mama papa tia tio don dona miss mister "
    "the crazy brother sister grandma grandpa nana abuela abuelo red fast tall short chico "
    "chica"
)
TITLES: Final = _set(
    "mr mrs ms miss mx dr sr sra srta don dona brother sister uncle aunt auntie pastor father "
    "mother rev officer judge nurse coach tio tia"
)
ARTICLES: Final = _set("the a an this that each every no any some el la un una los las")
WHOSE: Final = _set("my your his her their our its he she they we i you it mi tu su nuestro")
TOLD: Final = _set(
    "said says told tells shared shares asked asks answered answers replied replies laughed "
    "laughs mentioned mentions added adds agreed agrees thanked thanks spoke speaks talked "
    "talks nodded cried cries smiled smiles explained explains disclosed discloses dijo dice "
    "conto cuenta compartio comparte pregunto pregunta hablo habla respondio"
)
HUMAN_ACTS: Final = TOLD | _set(
    "is was has had does did came comes went goes left leaves gave gives got gets made makes "
    "took takes sat sits read reads wrote writes helped helps listened listens knew knows "
    "felt feels wanted wants needed needs liked likes loved loves thought thinks brought "
    "brings drove drives found finds kept keeps heard hears met meets ran runs saw sees slept "
    "sang stood struggled stayed stays started starts joined joins offered offers arrived "
    "arrives called walked walks worked works isn't wasn't didn't "
    "doesn't hasn't isnt wasnt didnt doesnt hasnt es era fue estaba tiene quiere quiso llego "
    "llega vino viene trajo salio"
)
NOT_ACTS: Final = _set(
    "need feed proceed exceed succeed indeed speed bleed breed discuss always perhaps "
    "sometimes address access process progress across less things days weeks months notes "
    "goals steps was plans items years times numbers meetings services words"
)
BEFORE_MONTH: Final = _set(
    "in on by until till since before after during through early late mid last next this "
    "every of from to for end around between each and or en de hasta desde para durante"
)
PLACE_BEFORE: Final = _set("st saint saints mount mt fort ft lake camp port san santa north south")
PLACES: Final = _set(
    "street st avenue ave road rd boulevard blvd drive lane way highway house home center "
    "centre church chapel temple hospital clinic county park school library court shelter "
    "program room hall university college ministries ministry community foundation services "
    "health market store cafe pharmacy army garden gardens apartments plaza building tower "
    "bridge station place project network institute academy academy's village manor ranch inn "
    "motel hotel mission behavioral recovery society initiative calle avenida clinica iglesia "
    "escuela parque"
)
ABBREVIATIONS: Final = _set(
    "aa na ca ga ed er pt ot md rn tv id am pm po sw cm ok dv mh sa hr it us pa iv ps pc cps "
    "icm dui dwi la ny nj nm ma va dc fl tx al ar az co ct de hi ia il in ks ky me mi mn mo "
    "ms mt nc nd ne nh nv oh or ri sc sd tn ut vt wa wi wv wy st dr mr jr sr dj ad ptsd adhd "
    "bp ce cd dvd atm gp lp np op os pd pr pp pto ra rv sud si tb tt ua uc vp wc wic ymca ac "
    "ap cv ip ii iii"
)
DOTTED: Final = _set("aa na am pm us er md rn pc ps po va dc ny la")
THING_ACTS: Final = _set("keeps helps makes takes gets gives brings comes starts means loves finds")
