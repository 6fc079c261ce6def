"""What each plan asks, as plans.md §C and §D lists it: key, type, flags.

Types: T short text, L long text, TR and LR lists of them, C pick one, M pick many, D shown text,
DT date, YN yes or no, NR number, SC own scale, G group, GR rows; CT person, MD medicine, PL place,
ST step, SG signature, with R for several. Flags: ! needed, c on the card at first, o may go on it,
s sensitive, w filled by someone other than the person. A colon means "inside this block"; X is
each part of life.
"""

from typing import Final, NamedTuple

PLAN_TABLE: Final = {
    "me": """
    me.title/T/! me.name/T/! me.pron/T me.lang/T/! me.why/L me.with/T me.own/D
    """,
    "rv": """
    rv.date/DT rv.change/L
    """,
    "cy": """
    cy/GR/s cy:who/T cy:what/T cy:back/C
    """,
    "ln": """
    ln.list/D/c
    """,
    "aw": """
    aw.home/STR aw.keys/CT/s aw.pets/GR aw.pets:name/T aw.pets:kind/T aw.pets:food/T
    aw.pets:vet/T aw.pets:like/T aw.pets:who/T aw.kids/GR/s aw.kids:name/T aw.kids:age/T
    aw.kids:now/T aw.kids:who/T aw.kids:school/T aw.kids:health/T aw.kids:calm/T aw.kids:not/T
    aw.kids.legal/T/s aw.adults/STR aw.money/STR/s aw.work/STR aw.things/STR aw.bring/TR
    """,
    "wp": """
    wp.tools.list/TR/o wp.tools.kind/C wp.tools.try/TR wp.tools.not/TR wp.good.words/TR
    wp.good.see/L wp.good.me/L wp.day.do/TR/o wp.day.ask/TR wp.day.some/TR wp.off.list/TR/s
    wp.off.do/STR/o wp.off.less/TR wp.early.list/TR wp.early.see/TR wp.early.tell/CTR/s
    wp.early.do/STR/o wp.bad.list/TR/s wp.bad.do/STR/o wp.bad.people/CTR/o wp.bad.stop/TR
    wp.own/GR wp.own:head/T wp.own:text/L wp.own:file/T wp.next/C
    """,
    "cp": """
    cp.me/L cp.signs/TR cp.notsign/TR cp.start/C cp.people/CTR/c cp.settle/T cp.out/GR/s
    cp.out:name/T cp.out:why/T cp.out:told/T cp.say/L/c cp.helps/TR/c cp.hurts/TR/o
    cp.meds/MDR/s cp.meds.yes/TR/s cp.meds.no/LR/s cp.allergy/TR/c cp.health/TR/o cp.care.yes/TR
    cp.care.no/LR cp.stay/PLR cp.stay.need/L cp.place.yes/PLR cp.place.no/PLR/s cp.first/C/o
    cp.talk/L/c cp.faith/L cp.away/G cp.tasks/STR cp.self/TR cp.end/TR/o cp.sign/SG
    cp.seen/SGR/w
    """,
    "sp": """
    sp.start/C sp.signs/TR/o sp.solo/GR/c sp.solo:what/T/c sp.solo:block/T sp.solo:then/T
    sp.out/GR/o sp.out:who/T sp.out:how/T sp.out:when/T sp.ask/CTR/c sp.words/TR/c sp.pro/CTR/o
    sp.line/D/c sp.er/PL/o sp.space/GR/s sp.space:what/T sp.space:who/T sp.space:when/T
    sp.space:back/T sp.why/TR/o sp.pic/T sp.no/TR sp.keep/TR sp.will/C sp.ease/T sp.next/STR
    """,
    "rp": """
    rp.hope/L rp.strong/TR rp.people/CTR rp.X.now/L rp.X.feel/SC rp.X.want/L rp.X.goal/GR
    rp.X.goal:say/L rp.X.goal:why/T rp.X.goal:have/TR rp.X.goal:block/TR rp.X.goal:step/STR
    rp.X.goal:peer/T rp.X.goal:know/T rp.X.goal:when/T rp.use/TR rp.nouse/TR rp.win/TR
    rp.sign/SG
    """,
    "bk": """
    bk.know/TR bk.home/STR bk.who/CTR/o bk.must/TR bk.days/GR bk.days:when/T bk.days:do/L
    bk.days:skip/L bk.back/GR bk.back:what/T bk.back:now/T bk.back:first/T bk.back:full/T
    bk.tell/LR bk.thank/TR bk.mend/LR/s bk.bills/STR/s bk.limit/TR bk.signs/TR bk.learn/L
    bk.plan/TR
    """,
    "db": """
    db.when/DT/s db.what/L/s db.good/TR/s db.bad/TR/s db.force/L/s db.used/C/s db.kept/L/s
    db.right/C/s db.need/TR/s db.plan/TR/s
    """,
    "od": """
    od.for/C/s od.what/TR/s od.risk/M/s od.safer/M/s od.with/CTR/o od.check/L/s od.nal/C/c
    od.nal.where/T/c od.nal.date/DT od.nal.know/TR od.nal.more/PLR od.door/T/s od.steps/D/c
    od.meds/MDR/s od.tell/L/o od.call/CTR/o od.after/TR/s od.later/L/s od.kids/STR/s od.away/G/s
    od.law/D od.why/TR/o
    """,
    "rm": """
    rm.path/M/s rm.call/T rm.why/TR/o rm.keep/TR rm.hard/TR/s rm.signs/TR rm.urge/STR/o
    rm.people/CTR/o rm.place/PLR/o rm.med/MDR/s rm.if/D rm.hour/STR/o rm.day/STR/s rm.week/STR/s
    rm.tell/CTR/s rm.guard/TR/s rm.learn/L/s rm.joy/TR
    """,
    "pd": """
    pd.state/C/! pd.legal/T/! pd.born/DT/s pd.addr/T/s pd.have/C pd.free/YN pd.start/L pd.proxy/CT/o
    pd.proxy2/CT pd.proxy.ok/YN pd.proxy.can/M pd.proxy.not/L pd.never/TR/s pd.cause/TR pd.look/L
    pd.avoid/TR pd.meds.now/MDR pd.meds.yes/MDR pd.meds.no/LR pd.allergy/TR/c pd.health/TR/o
    pd.ect/C pd.study/C pd.stay/C pd.days/T pd.place.yes/PLR pd.place.no/PLR pd.doc.yes/CTR
    pd.doc.no/LR/s pd.calm/G pd.force/L pd.tell/CTR pd.visit/TR pd.novisit/TR/s pd.info/L
    pd.talk/L/c pd.faith/L pd.gender/T pd.use/L/s pd.away/G pd.back/L pd.lock/C pd.end/T
    pd.guard/CT/s pd.sign/SG pd.wit/SGR/w pd.notary/SG/w pd.where/T/c
    """,
    "cm": """
    cm.see/TR cm.hard/M/o cm.help/M/c cm.touch/C/c cm.voice/L/c cm.yes/TR cm.no/TR cm.talk/T/c
    cm.sense/TR cm.who/CTR/c cm.past/L/s cm.body/TR/o
    """,
    "ad": """
    ad.issue/L ad.want/L ad.ok/L ad.facts/GR ad.facts:date/DT ad.facts:what/L ad.facts:who/T
    ad.facts:proof/T ad.right/TR ad.paper/TR ad.yes/CTR ad.ally/CTR ad.say/L ad.access/TR
    ad.step/STR ad.by/DT ad.no/L ad.log/GR ad.log:date/DT ad.log:who/T ad.log:said/L
    ad.log:will/T ad.log:by/DT ad.peer/M ad.care/TR ad.end/L
    """,
    "dc": """
    dc.pick/M dc.low/T dc.mid/T dc.high/T dc.size/C dc.date/DT dc.sleep/NR dc.rate/SC dc.used/TR
    dc.good/T dc.note/L/s dc.see/L
    """,
    "pg": """
    pg.what/T pg.scale/SC pg.when/DT pg.mark/GR pg.mark:date/DT pg.mark:what/T pg.mark:how/T
    pg.proud/TR pg.show/C
    """,
    "cc": """
    cc.title/T/c cc.name/T/c cc.do/T/c cc.people/CTR/c cc.lines/D/c cc.allergy/T/o cc.health/T/o
    cc.lang/T/c cc.plan/T/o cc.self/T/o cc.size/C
    """,
}

PARTS_OF_LIFE: Final = ("home", "health", "purpose", "community")

BLOCK_FIELDS: Final = {
    "CT": "name/T/! rel/T phone/T text/YN other/T lang/T when/T asked/C role/T sees/C",
    "MD": "name/T/! dose/T why/T from/T feel/C note/L",
    "PL": "name/T/! addr/T phone/T why/L",
    "ST": "what/T/! when/T who/T help/T done/C",
    "SG": "name/T date/DT line/D",
}
"""The fields of each shared block, in its order."""

SHARED: Final = {
    "wellness-plan": ("wp", "me", "ln", "rv", "cy"),
    "crisis-plan": ("cp", "me", "aw", "ln", "rv", "cy"),
    "safety-plan": ("sp", "me", "ln", "rv", "cy"),
    "recovery-plan": ("rp", "me", "rv", "cy"),
    "contact-card": ("cc", "me", "rv", "cy"),
    "coming-back": ("bk", "me", "aw", "ln", "rv", "cy"),
    "looking-back": ("db", "me", "rv", "cy"),
    "overdose-safety": ("od", "me", "aw", "ln", "rv", "cy"),
    "staying-on-track": ("rm", "me", "ln", "rv", "cy"),
    "advance-directive": ("pd", "me", "cm", "aw", "rv", "cy"),
    "calming": ("cm", "me", "rv", "cy"),
    "advocacy-plan": ("ad", "me", "rv", "cy"),
    "daily-check-in": ("dc", "me", "rv", "cy"),
    "progress": ("pg", "me", "rv", "cy"),
}
"""The parts of the table that each form holds."""

NO_CARD: Final = frozenset(
    {"recovery-plan", "looking-back", "advocacy-plan", "daily-check-in", "progress"}
)
"""Forms without an item that may go on a card."""

WHOLLY_SENSITIVE: Final = {
    "looking-back": ("me.why", "me.with", "rv.change"),
    "overdose-safety": (
        *("me.why", "me.with", "rv.change"),
        *("od.nal.date", "od.nal.know", "od.nal.more"),
    ),
}
"""Forms that are sensitive as a whole, each with what the table does not mark line by line."""


NOT_AT_FIRST: Final = {"advance-directive": "cm."}
"""Where a block came from another form: what is on the card there may only go on this one."""


class Row(NamedTuple):
    """One line of the table."""

    key: str
    type: str
    flags: str


def rows_of(name: str) -> list[Row]:
    """Every line that a form must hold, the fields of its shared blocks included."""
    own = [_row(line) for part in SHARED[name] for line in PLAN_TABLE[part].split()]
    four = [
        Row(row.key.replace(".X.", f".{part}."), *row[1:]) for part in PARTS_OF_LIFE for row in own
    ]
    marked = WHOLLY_SENSITIVE.get(name, ())
    whole = [row._replace(flags="s") if row.key in marked else row for row in dict.fromkeys(four)]
    guest = NOT_AT_FIRST.get(name)
    for at, row in enumerate(whole):
        if guest and row.key.startswith(guest):
            whole[at] = row._replace(flags=row.flags.replace("c", "o"))
    return whole + [field for row in whole for field in _fields(row)]


def _row(line: str, prefix: str = "") -> Row:
    key, kind, flags = (line + "/").split("/")[:3]
    return Row(prefix + key, kind, flags)


def _fields(row: Row) -> list[Row]:
    fields = BLOCK_FIELDS.get(row.type.removesuffix("R"), "")
    return [_row(line, f"{row.key}:") for line in fields.split()]
